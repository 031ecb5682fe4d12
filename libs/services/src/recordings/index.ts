/** Recorded exchanges with real services, and the server that answers with them. */
export {
  type Exchange,
  RECORDINGS,
  type RecordedBody,
  type RecordedRequest,
  type RecordedResponse,
  type Recording,
  type RecordingName,
  readRecording,
  readRecordingFile,
} from "./recording.ts";
export {
  type Answer,
  REPLAY_HEADER,
  type ReplayedBody,
  type ReplayOptions,
  ReplayServer,
  type Unmatched,
} from "./replay-server.ts";

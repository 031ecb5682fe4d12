/** A stand-in for S3 while an archive of classes is made: objects live in a map. */
import type { IncomingMessage } from "node:http";
import { type StandIn, standIn } from "../../java/stand-in.ts";

export function memoryStore(): Promise<StandIn> {
  const objects = new Map<string, Buffer>();
  return standIn((request, response) => {
    const { method, url = "/" } = request;
    const key = url.split("?")[0] ?? "/";
    const answer = (status: number, body?: Buffer): void => {
      const type = status === 404 ? { "content-type": "application/xml" } : {};
      response.writeHead(status, {
        etag: '"0"',
        ...type,
        ...(body === undefined ? {} : { "content-length": body.length }),
      });
      response.end(method === "HEAD" ? undefined : body);
    };
    void bodyOf(request).then((body) => {
      if (method === "PUT") objects.set(key, body);
      if (method === "DELETE") objects.delete(key);
      if (method === "PUT" || method === "POST") return answer(200, Buffer.alloc(0));
      if (method === "DELETE") return answer(204);
      const found = objects.get(key);
      return found === undefined
        ? answer(404, Buffer.from("<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"))
        : answer(200, found);
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece);
  const body = Buffer.concat(pieces);
  return request.headers["content-encoding"]?.includes("aws-chunked") === true ? dechunk(body) : body;
}

/** The AWS SDK signs a body in chunks (`aws-chunked`): size in hexadecimal, signature, line end, data, line end. */
function dechunk(body: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf("\r\n", at);
    const size = Number.parseInt(body.subarray(at, end).toString("latin1"), 16);
    if (end === -1 || !(size > 0)) break;
    pieces.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(pieces);
}

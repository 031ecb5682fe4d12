/**
 * What Cube 0.35.81 calls of its native addon, which is not installed: the addon is a download from a code host. Its own
 * fallback build lacks the same things: the SQL API (Postgres wire), Python and Jinja models.
 */

function missing(what) {
  throw new Error(`${what} needs Cube's native addon, which is not installed here`);
}

exports.isFallbackBuild = () => true;
exports.loadNative = () => ({});
exports.setupLogger = () => {};
exports.setLogLevel = () => {};
exports.registerInterface = async () => missing("the SQL API");
exports.shutdownInterface = async () => {};
exports.execSql = async () => missing("the SQL API");
exports.buildSqlAndParams = () => missing("the native SQL planner");
exports.pythonLoadConfig = async () => missing("cube.py");

exports.NativeInstance = class NativeInstance {
  // Without an engine, templates in a model are refused with Cube's own message.
  newJinjaEngine() {
    return undefined;
  }

  loadPythonContext() {
    missing("a Python model");
  }
};

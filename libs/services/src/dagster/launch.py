"""Runs one of Dagster's own programs, so that it is ready sooner: what it needs is imported without garbage collection, and
the webserver is loaded while the code server that it will ask is still starting.

    launch.py code-server ARGUMENTS of `dagster api grpc`
    launch.py webserver HOST:PORT of a code server to wait for, ARGUMENTS of `dagster-webserver`
"""

import gc
import socket
import sys
import time
import traceback


def wait_for(address: str) -> None:
    """Until something listens there; whoever started this ends it when that takes too long."""
    host, port = address.rsplit(":", 1)
    while True:
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
            return
        except OSError:
            time.sleep(0.02)


def main() -> None:
    program = sys.argv.pop(1)
    # Tens of thousands of objects are made that all stay: looking through them again and again takes a fifth of the time.
    gc.disable()
    if program == "webserver":
        from dagster_webserver.cli import main as run

        wait_for(sys.argv.pop(1))
    else:
        import dagster._grpc.server  # noqa: F401
        from dagster._cli import main as run

        sys.argv[1:1] = ["api", "grpc"]
    gc.freeze()
    gc.enable()
    try:
        run()
    except Exception as error:
        traceback.print_exc()
        # Python tells what was raised last at the end. What is wrong with definitions was raised first.
        while error.__cause__ is not None:
            error = error.__cause__
        traceback.print_exception(error, limit=-5, chain=False)
        sys.exit(1)


# Dagster runs a job in a process of its own, which imports this file under another name.
if __name__ == "__main__":
    main()

"""moto's S3 and STS, served by werkzeug as moto's own main does it: moto_server.py SETTINGS

SETTINGS: a JSON file with port, directory, startToken, accessKeyId, secretAccessKey.
"""

import gc

# Half of what an import of this size costs is garbage that is none.
gc.disable()

import logging
import os
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import front

settings = front.read_settings(sys.argv[1])
os.environ["MOTO_PORT"] = str(settings["port"])

# A line a request would hold the signatures of presigned addresses.
logging.getLogger("werkzeug").setLevel(logging.ERROR)

import moto
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from moto.sts.models import sts_backends
from werkzeug.serving import make_server


def main():
    application = DomainDispatcherApplication(create_backend_app)
    for name in ("s3", "sts"):
        application.app_instances[name] = create_backend_app(name)
    lent = front.lent_by(sts_backends)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    server = make_server(
        "127.0.0.1",
        settings["port"],
        front.Front(application, settings, moto.__version__, lent),
        threaded=True,
        request_handler=MotoRequestHandler,
    )
    gc.freeze()
    gc.enable()
    server.serve_forever()


main()

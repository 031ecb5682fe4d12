"""LocalStack's S3 and STS, put together from LocalStack's own gateway and providers: localstack_server.py SETTINGS

Not by LocalStack's own main: that listens on every interface, makes certificates, writes below /tmp, reads the descriptions
of all of AWS's services (4 s and 300 MB), and takes seconds to end.

SETTINGS: a JSON file with port, directory, startToken, accessKeyId, secretAccessKey.
"""

import gc

# Half of what an import of this size costs is garbage that is none.
gc.disable()

import os
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import front

settings = front.read_settings(sys.argv[1])
root = settings["directory"]
os.environ.update(
    {
        # It takes a sandbox for a container of its own, and its directories for ones that are there.
        "OVERRIDE_IN_DOCKER": "0",
        "FILESYSTEM_ROOT": root,
        "SERVICES": "s3,sts",
        "STRICT_SERVICE_LOADING": "1",
        "DISABLE_EVENTS": "1",
        "DNS_ADDRESS": "0",
        "GATEWAY_LISTEN": f"127.0.0.1:{settings['port']}",
        "SKIP_SSL_CERT_DOWNLOAD": "1",
    }
)

from localstack import config, constants
from localstack.aws import spec

# Its index of services knows these two alone.
spec.list_services = lambda: [spec.load_service(name) for name in ("s3", "sts")]

import localstack.services.s3.provider

# Else all instances of a machine share /tmp/localstack-s3-storage.
localstack.services.s3.provider.DEFAULT_S3_TMP_DIR = os.path.join(root, "objects")

import rolo.serving.twisted
from localstack.aws.app import LocalstackAwsGateway
from localstack.services.plugins import SERVICE_PLUGINS
from moto.sts.models import sts_backends
from rolo.gateway.wsgi import WsgiGateway
from twisted.internet import reactor


def main():
    config.dirs.mkdirs()
    lent = front.lent_by(sts_backends)
    rolo.serving.twisted.WsgiGateway = lambda inner: front.Front(WsgiGateway(inner), settings, constants.VERSION, lent)
    gateway = LocalstackAwsGateway(SERVICE_PLUGINS)
    for name in ("s3", "sts"):
        SERVICE_PLUGINS.require(name)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    reactor.suggestThreadPoolSize(32)
    # Not before all is there: whoever is answered finds it ready.
    reactor.listenTCP(settings["port"], rolo.serving.twisted.TwistedGateway(gateway), interface="127.0.0.1")
    gc.freeze()
    gc.enable()
    reactor.run(installSignalHandlers=False)


main()

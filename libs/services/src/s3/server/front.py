"""What stands before the S3 and STS of LocalStack or moto, which let everybody in: it says which process this is, lets only
signed requests of known keys through, and keeps the emulators' own control pages away.

A signature is AWS Signature Version 4, in the header or in the address (presigned): the keys are those of the run and those
that this process's own STS lends. What is not checked: the signatures of single chunks of a body, and policies.
"""

import datetime
import hashlib
import hmac
import io
import json
import os
import urllib.parse
import xml.sax.saxutils

#: The longest body that is read to be hashed: of STS requests, and of S3 requests that do not name their hash.
MOST_HASHED = 1 << 20
ALGORITHM = "AWS4-HMAC-SHA256"


class Refused(Exception):
    def __init__(self, status, code, message):
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def denied(code, message):
    return Refused("403 Forbidden", code, message)


class Front:
    """A WSGI application around another one.

    settings: accessKeyId, secretAccessKey, startToken. lent: gives for an access key of STS (secret, session token,
    expiration as a naive UTC datetime), or None.
    """

    def __init__(self, inner, settings, version, lent):
        self.inner, self.settings, self.version, self.lent = inner, settings, version, lent

    def __call__(self, environ, start_response):
        if environ.get("PATH_INFO") == "/_floe/identity":
            token = {"startToken": self.settings["startToken"], "pid": os.getpid(), "version": self.version}
            start_response("200 OK", [("Content-Type", "application/json")])
            return [json.dumps(token).encode()]
        try:
            self.check(environ)
        except Refused as refused:
            text = "<?xml version='1.0' encoding='UTF-8'?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
            if environ["REQUEST_METHOD"] == "POST" and environ.get("PATH_INFO") == "/":
                # How STS tells of errors.
                text = "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error></ErrorResponse>"
            body = (text % (refused.code, xml.sax.saxutils.escape(refused.message))).encode()
            start_response(refused.status, [("Content-Type", "application/xml"), ("Content-Length", str(len(body)))])
            return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]
        return self.inner(environ, start_response)

    def check(self, environ):
        """Raises Refused unless the request is signed by a known key for S3 or STS."""
        path, _, query = environ["REQUEST_URI"].partition("?")
        parameters = [tuple(map(decoded, pair.partition("=")[::2])) for pair in query.split("&") if pair]
        signed = from_header(environ) or from_query(dict(parameters))
        if signed is None:
            raise denied("AccessDenied", "Access Denied: the request is not signed with AWS Signature Version 4")
        key, date, region, service, scope_end = (signed["credential"].rsplit("/", 4) + [""] * 5)[:5]
        if service not in ("s3", "sts") or scope_end != "aws4_request":
            raise denied("AccessDenied", "there is only S3 and STS here, with AWS Signature Version 4")
        secret, session = self.secret_of(key)
        token = signed["token"] if signed["token"] is not None else environ.get("HTTP_X_AMZ_SECURITY_TOKEN")
        if session is not None and not hmac.compare_digest(session, token or ""):
            raise denied("InvalidToken", "The provided token is malformed or otherwise invalid.")
        if signed["expires"] is not None:
            check_age(signed)
        canonical = "\n".join(
            [
                environ["REQUEST_METHOD"],
                urllib.parse.quote(urllib.parse.unquote_to_bytes(path), safe="/-_.~"),
                canonical_query(parameters),
                *[f"{name}:{header(environ, name)}" for name in signed["headers"]],
                "",
                ";".join(signed["headers"]),
                payload_hash(environ, signed),
            ]
        )
        scope = "/".join((date, region, service, "aws4_request"))
        digest = hashlib.sha256(canonical.encode("latin-1")).hexdigest()
        text = "\n".join((ALGORITHM, signed["moment"], scope, digest))
        derived = ("AWS4" + secret).encode()
        for part in (date, region, service, "aws4_request"):
            derived = hmac.digest(derived, part.encode(), "sha256")
        expected = hmac.digest(derived, text.encode(), "sha256").hex()
        if not hmac.compare_digest(expected, signed["signature"]):
            raise denied(
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided. "
                "Check your key and signing method.",
            )

    def secret_of(self, key):
        """The secret of a key, and the session token that has to come with it."""
        if hmac.compare_digest(key, self.settings["accessKeyId"]):
            return self.settings["secretAccessKey"], None
        found = self.lent(key)
        if found is None:
            raise denied("InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.")
        secret, session, expiration = found
        if expiration < datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None):
            raise Refused("400 Bad Request", "ExpiredToken", "The provided token has expired.")
        return secret, session


def decoded(text):
    # A plus is a plus here: only forms mean a blank by it.
    return urllib.parse.unquote_to_bytes(text).decode("latin-1")


def from_header(environ):
    """The parts of an Authorization header, or None."""
    kind, _, rest = environ.get("HTTP_AUTHORIZATION", "").partition(" ")
    if kind != ALGORITHM:
        return None
    parts = dict(part.strip().partition("=")[::2] for part in rest.split(","))
    return {
        "credential": parts.get("Credential", ""),
        "headers": parts.get("SignedHeaders", "").split(";"),
        "signature": parts.get("Signature", ""),
        "moment": environ.get("HTTP_X_AMZ_DATE", ""),
        "token": None,
        "expires": None,
    }


def from_query(parameters):
    """The parts of a presigned address, or None."""
    if parameters.get("X-Amz-Algorithm") != ALGORITHM:
        return None
    return {
        "credential": parameters.get("X-Amz-Credential", ""),
        "headers": parameters.get("X-Amz-SignedHeaders", "").split(";"),
        "signature": parameters.get("X-Amz-Signature", ""),
        "moment": parameters.get("X-Amz-Date", ""),
        "token": parameters.get("X-Amz-Security-Token"),
        "expires": parameters.get("X-Amz-Expires", ""),
    }


def check_age(signed):
    try:
        begin = datetime.datetime.strptime(signed["moment"], "%Y%m%dT%H%M%SZ")
        end = begin + datetime.timedelta(seconds=int(signed["expires"]))
    except ValueError:
        raise denied("AuthorizationQueryParametersError", "X-Amz-Date or X-Amz-Expires cannot be read") from None
    if end < datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None):
        raise denied("AccessDenied", "Request has expired")


def canonical_query(parameters):
    quoted = [
        tuple(urllib.parse.quote(part.encode("latin-1"), safe="-_.~") for part in pair)
        for pair in parameters
        if pair[0] != "X-Amz-Signature"
    ]
    return "&".join("=".join(pair) for pair in sorted(quoted))


def header(environ, name):
    plain = name.upper().replace("-", "_")
    value = environ.get(plain if plain in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{plain}", "")
    return " ".join(value.split())


def payload_hash(environ, signed):
    named = environ.get("HTTP_X_AMZ_CONTENT_SHA256")
    if named is not None:
        return named
    if signed["expires"] is not None:
        return "UNSIGNED-PAYLOAD"
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > MOST_HASHED:
        raise denied("AccessDenied", "x-amz-content-sha256 is missing")
    body = environ["wsgi.input"].read(length) if length else b""
    environ["wsgi.input"] = io.BytesIO(body)
    return hashlib.sha256(body).hexdigest()


def lent_by(sts_backends):
    """What moto's STS, on which LocalStack's stands too, has lent."""

    def lent(key):
        for account in list(sts_backends.values()):
            for backend in list(account.values()):
                role = backend.get_assumed_role_from_access_key(key)
                if role is not None:
                    return role.secret_access_key, role.session_token, role.expiration
        return None

    return lent


def read_settings(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)

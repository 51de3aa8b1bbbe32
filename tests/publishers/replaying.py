"""Publishers replayed on loopback: their own addresses, names and formats, and what can go wrong on the way.

Requests to any host are led to one server on this machine, below the code that checks hosts, follows redirects, waits
and resumes; so all of that runs as it does for a real publisher.
"""

import hashlib
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from requests.adapters import HTTPAdapter

ADDRESS_ANYWHERE = "93.184.216.34"
LOGIN = b"<!DOCTYPE html><html><body><form><input type='password' name='p'></form></body></html>"


@dataclass
class Replay:
    """What is published now by host and path, and the fault that is switched on for one of these addresses."""

    files: dict[str, bytes] = field(default_factory=dict)
    faulty: str = ""
    fault: str = ""
    asked: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    private: set[str] = field(default_factory=set)

    def publish(self, files):
        """Put files at their addresses, without a fault."""
        self.files.update({key_of(url): data for url, data in files.items()})
        self.faulty = self.fault = ""
        self.private.clear()

    def switch_on(self, fault, url):
        """Let one address misbehave."""
        self.fault, self.faulty = fault, key_of(url)
        if fault == "private_address":
            self.private.add(urlsplit(url).hostname)


def key_of(url):
    """Host and path of an address."""
    parts = urlsplit(url)
    return f"{parts.hostname}{parts.path}"


@contextmanager
def replaying():
    """A server on loopback; gives its port and what it replays."""
    replay = Replay()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            key = self.headers["X-Replayed-Host"] + urlsplit(self.path).path
            replay.asked.append(key)
            self.close_connection = True
            FAULTS.get(replay.fault if key == replay.faulty else "", _publish)(self, replay, replay.files.get(key))

        def do_POST(self):
            self.do_GET()

        def log_message(self, *_):
            """Stay silent."""

        def answer(self, status, body, **headers):
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()
            self.wfile.write(body)

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_):
            """A client that hangs up is what some faults are about."""

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_port, replay
    finally:
        replay.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


def adapter_to(port):
    """An adapter that leads every request to loopback, and answers as if it came from where it was asked."""

    class LedAstray(HTTPAdapter):
        def send(self, request, **kwargs):
            asked = request.url
            parts = urlsplit(asked)
            request.headers["X-Replayed-Host"] = parts.hostname
            request.url = f"http://127.0.0.1:{port}{parts.path}" + (f"?{parts.query}" if parts.query else "")
            answer = super().send(request, **kwargs)
            request.url = answer.url = asked
            return answer

    return LedAstray


def names_of(replay, real):
    """What `socket.getaddrinfo` says: loopback is loopback, any other host is on the public internet or, by a fault,
    inside the house.
    """

    def getaddrinfo(host, *rest, **kwargs):
        if host in {"127.0.0.1", "localhost"}:
            return real(host, *rest, **kwargs)
        address = "10.0.0.7" if host in replay.private else ADDRESS_ANYWHERE
        return [(2, 1, 6, "", (address, 0))]

    return getaddrinfo


def _publish(handler, _replay, body):
    etag = f'"{hashlib.sha256(body or b"").hexdigest()[:16]}"'
    if body is None:
        handler.answer(404, b"not here")
    elif handler.headers.get("If-None-Match") == etag:
        handler.answer(304, b"")
    else:
        handler.answer(200, body, ETag=etag)


def _stall(handler, replay, body):
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])
    handler.wfile.flush()
    replay.over.wait(2)


def _cut(handler, _replay, body):
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[: len(body) // 2])


FAULTS = {
    "too_many_requests": lambda handler, _, __: handler.answer(429, b"", Retry_After="7"),
    "not_found": lambda handler, _, __: handler.answer(404, b"not here"),
    "server_error": lambda handler, _, __: handler.answer(500, b"oops"),
    "no_answer": lambda _, replay, __: replay.over.wait(2),
    "stall": _stall,
    "cut_body": _cut,
    "login_page": lambda handler, _, __: handler.answer(200, LOGIN),
    "web_page": lambda handler, _, __: handler.answer(200, b"<!DOCTYPE html><html><body><p>Moved.</p></body></html>"),
    "other_json": lambda handler, _, __: handler.answer(200, b'{"message": "hello"}'),
    "redirect_elsewhere": lambda handler, _, __: handler.answer(302, b"", Location="https://elsewhere.example/x"),
    "redirect_inside": lambda handler, _, __: handler.answer(302, b"", Location="https://10.0.0.7/x"),
    "other_etag": lambda handler, replay, body: handler.answer(200, body, ETag=f'"{len(replay.asked)}"'),
    "no_etag": lambda handler, _, body: handler.answer(200, body),
}

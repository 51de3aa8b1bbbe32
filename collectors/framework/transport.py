"""Fetching over HTTP: allowed hosts only, retried, resumed, and never more than the limit."""

import ipaddress
import logging
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urljoin

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url
from urllib3.util.retry import Retry

from collectors.framework.errors import NotThereError, SourceUnavailableError
from collectors.framework.issues import IssueKind
from collectors.framework.parsed import Remote

# At DEBUG it writes whole addresses, and a secret may be among the parameters.
logging.getLogger("urllib3").setLevel(logging.WARNING)

MEGABYTE = 1024 * 1024
CHUNK = 256 * 1024
TIMEOUT_SECONDS = (10, 60)
REDIRECTS = 5
RESUMES = 5
ATTEMPTS = 3  # to put one question
LONGEST_WAIT_SECONDS = 300  # what a publisher asks for in Retry-After is followed so far
AGENT = "naleving/0.1 (monitoring of DSA transparency reports)"


class Fetched(NamedTuple):
    """A file that came in; `path` is None when the publisher says that it has not changed."""

    path: Path | None
    url: str
    etag: str | None


@dataclass(frozen=True)
class Question:
    """What is put to an API. Parameters, headers and body may hold a secret, so only `url` is ever told."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    parameters: Mapping[str, str] = field(default_factory=dict, repr=False)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    form: Mapping[str, str] | None = field(default=None, repr=False)
    json: object = field(default=None, repr=False)


class Answer(NamedTuple):
    """What an API answered, whatever its status; names of headers are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def is_public(host: str) -> bool:
    """Whether every address of a host is on the public internet.

    Raises:
        OSError: the name cannot be resolved.
    """
    addresses = [ipaddress.ip_address(info[4][0]) for info in socket.getaddrinfo(host, None)]
    return all(address.is_global and not address.is_multicast for address in addresses)


@dataclass(frozen=True)
class Transport:
    """How files are fetched for one source. `is_allowed_address` is what a test on loopback replaces."""

    allowed_hosts: Sequence[str]
    file_megabytes: int
    is_allowed_address: Callable[[str], bool] = is_public
    schemes: Sequence[str] = ("https",)
    backoff_seconds: float = 1.0

    def fetch(self, remote: Remote, folder: Path, etag: str | None = None) -> Fetched:
        """Fetch one file into a folder; given an etag, only when it changed.

        Raises:
            SourceUnavailableError: refused host, no usable answer, too large, or broken off again and again.
        """
        target = folder / Path(remote.file_name).name
        headers = {"If-None-Match": etag} if etag else {}
        with self._session() as session:
            for _ in range(RESUMES):
                with self._open(session, remote.url, headers) as answer:
                    if answer.status_code == requests.codes.not_modified:
                        return Fetched(None, answer.url, etag)
                    if _is_another_rest(answer, headers):
                        headers = {}
                        continue
                    if self._save(answer, target):
                        return Fetched(target, answer.url, answer.headers.get("ETag"))
                    headers = _for_the_rest(target, answer.headers.get("ETag"))
        message = f"{remote.url}: the connection broke off {RESUMES} times. What was stored stays; try again later."
        raise SourceUnavailableError(message)

    def ask(self, question: Question) -> Answer:
        """Put one question to an API. Its status is for the caller to judge; a redirect is not followed.

        Raises:
            SourceUnavailableError: refused host, no answer at all, or more than the limit.
        """
        self._check_host(question.url)
        with self._session() as session:
            # Its own retries would tell the whole address, and with it a secret among the parameters.
            for scheme in ("https://", "http://"):
                session.mount(scheme, HTTPAdapter(max_retries=Retry(0, read=False)))
            for attempt in range(ATTEMPTS):
                time.sleep(self.backoff_seconds * attempt)
                try:
                    with session.request(
                        question.method, question.url, params=question.parameters, headers=question.headers,
                        data=question.form, json=question.json, stream=True, timeout=TIMEOUT_SECONDS,
                        allow_redirects=False,
                    ) as answer:  # fmt: skip
                        body = b"".join(self._blocks(answer, question.url))
                        headers = {name.lower(): text for name, text in answer.headers.items()}
                        return Answer(answer.status_code, headers, body)
                except (requests.RequestException, ValueError) as error:
                    reason = type(error).__name__
        message = f"{question.url}: no usable answer ({reason}). What was stored stays; try again later."
        raise SourceUnavailableError(message)

    def _blocks(self, answer: requests.Response, url: str) -> Iterator[bytes]:
        size = 0
        for block in answer.iter_content(CHUNK):
            size += len(block)
            self._check_size(url, size)
            yield block

    def _session(self) -> requests.Session:
        session = requests.Session()
        session.trust_env = False
        session.headers.update({"User-Agent": AGENT, "Accept-Encoding": "identity"})
        retry = Retry(
            total=4, backoff_factor=self.backoff_seconds, status_forcelist=(429, 500, 502, 503, 504),
            allowed_methods=("GET",), raise_on_status=False, retry_after_max=LONGEST_WAIT_SECONDS,
        )  # fmt: skip
        for scheme in ("https://", "http://"):
            session.mount(scheme, HTTPAdapter(max_retries=retry))
        return session

    def _open(self, session: requests.Session, url: str, headers: dict[str, str]) -> requests.Response:
        for _ in range(REDIRECTS + 1):
            self._check_host(url)
            try:
                answer = session.get(url, headers=headers, stream=True, timeout=TIMEOUT_SECONDS, allow_redirects=False)
            except (requests.RequestException, ValueError) as error:
                # A ValueError: the answer leads to an address that is none.
                message = f"{url}: no usable answer ({type(error).__name__}). What was stored stays; try again later."
                raise SourceUnavailableError(message) from error
            if not answer.is_redirect:
                return _checked(answer)
            url = urljoin(url, answer.headers["Location"])
            answer.close()
        message = f"{url}: more than {REDIRECTS} redirects. Look at the address in the source's folder."
        raise SourceUnavailableError(message)

    def _check_host(self, url: str) -> None:
        scheme, host = _scheme_and_host(url)
        try:
            is_allowed = scheme in self.schemes and host in self.allowed_hosts and self.is_allowed_address(host)
        except OSError as error:
            message = f"{url}: the name {host} was not found. What was stored stays; look at the network."
            raise SourceUnavailableError(message) from error
        if not is_allowed:
            message = (
                f"{url}: no allowed host of this source. Check the address; if it is right, add it to source.yaml."
            )
            raise SourceUnavailableError(message, IssueKind.HOST_REFUSED)

    def _save(self, answer: requests.Response, target: Path) -> bool:
        """Write the body; False when it broke off, so that the next request asks for the rest."""
        is_rest = answer.status_code == requests.codes.partial_content
        size = target.stat().st_size if is_rest else 0
        stated = answer.headers.get("Content-Length", "")
        expected = size + int(stated) if stated.isdecimal() else None
        self._check_size(answer.url, expected or 0)
        try:
            with target.open("ab" if is_rest else "wb") as file:
                for block in answer.iter_content(CHUNK):
                    size += len(block)
                    self._check_size(answer.url, size)
                    file.write(block)
        except requests.RequestException:
            return False
        return "Content-Encoding" in answer.headers or expected is None or size == expected

    def _check_size(self, url: str, size: int) -> None:
        if size > self.file_megabytes * MEGABYTE:
            message = f"{url}: larger than {self.file_megabytes} MB. If it is right, raise the limit in source.yaml."
            raise SourceUnavailableError(message, IssueKind.TOO_LARGE)


def _scheme_and_host(url: str) -> tuple[str, str]:
    """Read an address as requests will read it: another reader may see another host in the same text."""
    try:
        parts = parse_url(url)
    except LocationParseError:
        return "", ""
    return parts.scheme or "", (parts.host or "").strip("[]")


def _is_another_rest(answer: requests.Response, asked: dict[str, str]) -> bool:
    """Whether a partial answer is of another version, or begins elsewhere than what we have ends."""
    if answer.status_code != requests.codes.partial_content:
        return False
    span = asked.get("Range", "bytes=none").replace("=", " ")
    is_of_this_version = answer.headers.get("ETag", asked.get("If-Range")) == asked.get("If-Range")
    return not (answer.headers.get("Content-Range", "").startswith(span) and is_of_this_version)


def _for_the_rest(partial: Path, etag: str | None) -> dict[str, str]:
    """Ask for what is missing, but only of the very same version; without a version, ask for all of it."""
    if not etag or etag.startswith("W/") or not partial.exists():
        return {}
    return {"Range": f"bytes={partial.stat().st_size}-", "If-Range": etag}


def _checked(answer: requests.Response) -> requests.Response:
    if answer.status_code in (requests.codes.ok, requests.codes.partial_content, requests.codes.not_modified):
        return answer
    answer.close()
    message = f"{answer.url}: answered {answer.status_code}. What was stored stays; look at the publisher's page."
    is_absent = answer.status_code in (requests.codes.not_found, requests.codes.gone)
    raise NotThereError(message) if is_absent else SourceUnavailableError(message)

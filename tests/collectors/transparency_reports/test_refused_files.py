"""What is no report, what is one in part, and what would do harm."""

import zipfile
from pathlib import Path

import pytest

from collectors.framework import FileRefusedError, IssueKind
from tests.collectors.transparency_reports.reading import (
    PERIOD,
    SERVICE,
    csv_bytes,
    issues,
    moderators,
    observations,
    read,
    read_bytes,
    read_table,
    read_zip,
)


@pytest.mark.parametrize(
    ("name", "service", "period", "kind", "remedy"),
    [
        ("9.csv", "", PERIOD, IssueKind.SERVICE_UNKNOWN, "holds the name"),
        ("9.csv", "Nergens", PERIOD, IssueKind.SERVICE_UNKNOWN, "holds the name"),
        ("9 lief en leed.csv", "", "", IssueKind.SERVICE_UNKNOWN, "holds the name"),
        ("9.csv", SERVICE, "", IssueKind.PERIOD_UNREADABLE, "holds its period"),
        ("9.csv", SERVICE, "2026-01-01/2026-06-31", IssueKind.PERIOD_UNREADABLE, "holds its period"),
    ],
)
def test_refused_where_service_or_period_cannot_be_told(
    tmp_path: Path, name: str, service: str, period: str, kind: IssueKind, remedy: str
) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_table(tmp_path, name, moderators(("nl", "7"), service=service, period=period))
    assert refused.value.kind is kind
    assert remedy in refused.value.remedy


def test_one_bad_file_does_not_hold_up_the_others(tmp_path: Path) -> None:
    path = tmp_path / "rapport.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("9_human_resources.csv", csv_bytes(moderators(("nl", "7"))))
        archive.writestr("10_AMAR.csv", b"<html><body>Log in</body></html>")
    parsed = read(path)
    assert [row.value_low for row in observations(parsed)] == [7]
    assert [(issue.severity, issue.locator) for issue in issues(parsed, IssueKind.NOT_A_TABLE)] == [
        ("rejected_file", "10_AMAR.csv")
    ]


def test_a_table_without_its_value_column(tmp_path: Path) -> None:
    rows = [row[:6] for row in moderators(("nl", "7"))]
    with pytest.raises(FileRefusedError, match="'Value' is missing"):
        read_table(tmp_path, "9_human_resources.csv", rows)


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("9.csv", b"<!DOCTYPE html><html><title>Log in</title></html>", IssueKind.NOT_A_TABLE),
        ("9.csv", b'{"error": "not found"}', IssueKind.NOT_A_TABLE),
        ("9.csv", b"", IssueKind.EMPTY_FILE),
        ("9.csv", b"naam,aantal\nnl,7\n", IssueKind.TEMPLATE_UNKNOWN),
        ("9.csv", b"\x00\x01\x02", IssueKind.NOT_A_TABLE),
        ("rapport.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 64, IssueKind.NOT_A_TABLE),
        ("rapport.zip", b"PK\x03\x04 cut off", IssueKind.ARCHIVE_REFUSED),
        ("rapport.xlsx", b"PK\x03\x04 cut off", IssueKind.ARCHIVE_REFUSED),
        ("rapport.pdf", b"%PDF-1.7 ...", IssueKind.NOT_A_TABLE),
    ],
)
def test_refused_files(tmp_path: Path, name: str, data: bytes, kind: IssueKind) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_bytes(tmp_path, name, data)
    assert refused.value.kind is kind
    assert refused.value.remedy


@pytest.mark.parametrize("member", ["../9_human_resources.csv", "/etc/9.csv", "binnen.zip"])
def test_archives_with_names_that_leave_the_folder(tmp_path: Path, member: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        read_zip(tmp_path, {member: moderators(("nl", "7"))})
    assert refused.value.kind is IssueKind.ARCHIVE_REFUSED


def test_truncated_archive(tmp_path: Path) -> None:
    whole = tmp_path / "heel.zip"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("9_human_resources.csv", csv_bytes(moderators(*[("nl", "7")] * 500)))
    data = whole.read_bytes()
    for length in (10, len(data) // 2, len(data) - 5):
        with pytest.raises(FileRefusedError):
            read_bytes(tmp_path, "rapport.zip", data[:length])


def test_archive_that_unpacks_to_far_more(tmp_path: Path) -> None:
    path = tmp_path / "rapport.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("9_human_resources.csv", b"," * 60_000_000)
    with pytest.raises(FileRefusedError) as refused:
        read(path)
    assert refused.value.kind is IssueKind.ARCHIVE_REFUSED

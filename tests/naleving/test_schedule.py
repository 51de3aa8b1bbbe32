"""`schedule`: fields read strictly, lines that a shell runs as meant, units that systemd reads."""

import json
import shlex
import shutil
import subprocess
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from naleving.cron import read_schedule
from naleving.errors import ScheduleError


@pytest.fixture(scope="module")
def cards(root) -> dict[str, dict]:
    paths = sorted((root / "collectors").glob("*/source.yaml"))
    return {path.parent.name: yaml.safe_load(path.read_text(encoding="utf-8")) for path in paths}


@pytest.fixture(autouse=True)
def secrets(cards, monkeypatch):
    """Every secret is given, so that each source that needs no person is in the schedule."""
    for name in (secret for card in cards.values() for secret in card.get("secrets", [])):
        monkeypatch.setenv(f"NALEVING_{name}", "given")


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        ("30 9 * * *", "minutes", (30,)),
        ("0-10/5,59 * * * *", "minutes", (0, 5, 10, 59)),
        ("0 */6 * * *", "hours", (0, 6, 12, 18)),
        ("0 0 31,1 * *", "days", (1, 31)),
        ("0 0 1 3,9 *", "months", (3, 9)),
        ("0 0 * * 1-5", "weekdays", (1, 2, 3, 4, 5)),
        ("0 0 * * 7", "weekdays", (0,)),
        ("0 0 * * 0-7", "weekdays", (0, 1, 2, 3, 4, 5, 6)),
    ],
)
def test_fields(text, field, values):
    assert getattr(read_schedule(text), field) == values


@pytest.mark.parametrize(
    "text",
    [
        "", "* * * *", "* * * * * *", " 0 0 * * *", "0  0 * * *", "0 0 * * *\n", "60 0 * * *", "0 24 * * *",
        "0 0 0 * *", "0 0 32 * *", "0 0 * 13 *", "0 0 * 0 *", "0 0 * * 8", "5-1 0 * * *", "*/0 0 * * *", "5/2 0 * * *",
        "-1 0 * * *", "1,,2 0 * * *", "0 0 * JAN *", "0 0 * * MON", "@daily", "٣ 0 * * *", "0 0 * * *; reboot",
    ],
)  # fmt: skip
def test_what_cron_would_read_otherwise_is_refused(text):
    with pytest.raises(ScheduleError, match=r"Give (five|numbers)"):
        read_schedule(text)


@given(minute=st.integers(0, 59), hour=st.integers(0, 23), day=st.integers(1, 31), month=st.integers(1, 12))
def test_single_moments_are_written_as_they_are(minute, hour, day, month):
    (calendar,) = read_schedule(f"{minute} {hour} {day} {month} *").calendars()
    assert calendar == f"*-{month:02d}-{day:02d} {hour:02d}:{minute:02d}:00 Europe/Amsterdam"


@given(st.text(alphabet="0123456789*/,- \nA", max_size=20))
def test_any_text_is_read_or_refused(text):
    try:
        schedule = read_schedule(text)
    except ScheduleError:
        return
    assert schedule.minutes
    assert set(schedule.weekdays) <= set(range(7))


@pytest.mark.parametrize(
    ("text", "calendars"),
    [
        ("30 11 * * *", ("*-*-* 11:30:00 Europe/Amsterdam",)),
        ("0 10 * * 3", ("Wed *-*-* 10:00:00 Europe/Amsterdam",)),
        ("0 7 * 2,3,8,9 1", ("Mon *-02,03,08,09-* 07:00:00 Europe/Amsterdam",)),
        ("* * * * *", ("*-*-* *:*:00 Europe/Amsterdam",)),
        # cron takes the first of the month and every Monday
        ("0 6 1 3,9 1", ("*-03,09-01 06:00:00 Europe/Amsterdam", "Mon *-03,09-* 06:00:00 Europe/Amsterdam")),
    ],
)
def test_the_same_moments_for_systemd(text, calendars):
    assert read_schedule(text).calendars() == calendars


def test_crontab_has_each_source_that_needs_no_person(call, tmp_path, cards):
    result = call(tmp_path, "schedule")
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert {'MAILTO=""', "CRON_TZ=Europe/Amsterdam"} <= set(lines)
    jobs = [line for line in lines if line[:1].isdigit()]
    for name, card in cards.items():
        own = [line for line in jobs if f" collect {name};" in line]
        assert [line.startswith(f"{card['schedule']} ") for line in own] == [True] * (card["doors"] != ["path"]), name
    by_hand = sorted(name for name, card in cards.items() if card["doors"] == ["path"])
    assert f"# By hand, so not in here: {', '.join(by_hand)}" in lines
    assert len(jobs) == len(cards) - len(by_hand) + 1
    assert jobs[-1].startswith("30 12 * * * ")
    assert all(f">> {tmp_path}/naleving.log 2>&1" in line for line in jobs)


@pytest.mark.parametrize("name", ["plain", "100% a 'quoted' \"home\" $HOME"])
def test_a_shell_runs_the_line_in_that_home(call, tmp_path, name):
    home = tmp_path / name
    home.mkdir()
    line = call(home, "schedule").stdout.splitlines()[-1]
    command = line.split(" ", 5)[5].replace("\\%", "%")
    assert "%" not in line.split(" ", 5)[5].replace("\\%", "")
    words = shlex.split(command)
    assert words[:9] == ["{", "date;", "env", f"NALEVING_HOME={home}", sys.executable, "-m", "naleving", "status;", "}"]
    harmless = command.replace(shlex.join([sys.executable, "-m", "naleving", "status"]), "printenv NALEVING_HOME")
    subprocess.run(["/bin/sh", "-c", harmless], check=True, cwd=tmp_path)
    assert (home / "naleving.log").read_text(encoding="utf-8").splitlines()[1] == str(home)


def units(text) -> dict[str, str]:
    parts = text.split("# file: ")[1:]
    return {part.split("\n", 1)[0]: part.split("\n", 1)[1] for part in parts}


def test_systemd_units(call, tmp_path, cards):
    result = call(tmp_path, "schedule", "--format", "systemd")
    assert result.exit_code == 0, result.stderr
    found = units(result.stdout)
    named = {f"collect-{name.replace('_', '-')}" for name, card in cards.items() if card["doors"] != ["path"]}
    assert set(found) == {f"naleving-{name}.{kind}" for name in named | {"status"} for kind in ("service", "timer")}
    service = found["naleving-collect-transparency-reports.service"]
    assert f'ExecStart="{sys.executable}" -m naleving collect transparency_reports\n' in service
    assert f'Environment="NALEVING_HOME={tmp_path}"\n' in service
    assert f"StandardOutput=append:{tmp_path}/naleving.log\n" in service
    timer = found["naleving-collect-transparency-reports.timer"]
    assert "OnCalendar=Mon *-02,03,08,09-* 07:00:00 Europe/Amsterdam\nPersistent=true\n" in timer


def test_marks_in_a_folder_stay_text_for_systemd(call, tmp_path):
    home = tmp_path / 'a "b" 5%'
    home.mkdir()
    service = units(call(home, "schedule", "--format", "systemd").stdout)["naleving-status.service"]
    assert f'Environment="NALEVING_HOME={tmp_path}/a \\"b\\" 5%%"\n' in service
    assert f'StandardError=append:{tmp_path}/a "b" 5%%/naleving.log\n' in service


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
def test_systemd_reads_the_moments(call, tmp_path):
    moments = [
        line.partition("=")[2]
        for line in call(tmp_path, "schedule", "--format", "systemd").stdout.splitlines()
        if line.startswith("OnCalendar=")
    ]
    assert moments
    subprocess.run(["systemd-analyze", "calendar", *moments], check=True, capture_output=True)


def test_a_home_that_is_not_there_is_wrong_use(call, tmp_path):
    result = call(tmp_path / "nowhere", "schedule")
    assert result.exit_code == 2
    assert "Make it first" in result.stderr
    assert not result.stdout


def test_a_line_break_in_the_home_is_wrong_use(call, tmp_path):
    home = tmp_path / "a\nb"
    home.mkdir()
    result = call(home, "schedule")
    assert result.exit_code == 2
    assert "Rename it" in result.stderr


def test_nothing_is_written(call, tmp_path):
    call(tmp_path, "schedule")
    assert list(tmp_path.iterdir()) == []
    assert json.loads(call(tmp_path, "status", "--json").stdout)

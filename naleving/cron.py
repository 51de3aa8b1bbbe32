"""The five fields of a cron schedule, read strictly, and the same moments as systemd writes them."""

import re
from dataclasses import dataclass

from naleving.errors import ScheduleError

FIELDS = (("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 7))
PART = re.compile(r"(?:\*|([0-9]{1,2})(?:-([0-9]{1,2}))?)(?:/([0-9]{1,2}))?", re.ASCII)
WEEKDAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
TIMEZONE = "Europe/Amsterdam"


@dataclass(frozen=True)
class Schedule:
    """When something runs: per field the values that count; weekday 0 is Sunday."""

    minutes: tuple[int, ...]
    hours: tuple[int, ...]
    days: tuple[int, ...]
    months: tuple[int, ...]
    weekdays: tuple[int, ...]
    either_day: bool  # cron takes a day that fits the month's field or the week's, where both are given

    def calendars(self) -> tuple[str, ...]:
        """The same moments for `OnCalendar=`; two lines where cron takes either day."""
        months = _written(self.months, 12)
        days, weekdays = _written(self.days, 31), _weekdays(self.weekdays)
        times = f"{_written(self.hours, 24)}:{_written(self.minutes, 60)}:00 {TIMEZONE}"
        if self.either_day:
            return f"*-{months}-{days} {times}", f"{weekdays}*-{months}-* {times}"
        return (f"{weekdays}*-{months}-{days} {times}",)


def read_schedule(text: str) -> Schedule:
    """Read five fields of numbers, '*', ranges, lists and steps.

    Raises:
        ScheduleError: cron would refuse the text or read it otherwise than it looks; the message names the field.
    """
    texts = text.split(" ")
    if len(texts) != len(FIELDS):
        message = f"The schedule '{text}' has {len(texts)} fields. Give five, a space apart, as in '30 9 * * 1-5'."
        raise ScheduleError(message)
    values = [_values(text, name, low, high) for text, (name, low, high) in zip(texts, FIELDS, strict=True)]
    minutes, hours, days, months, weekdays = values
    either_day = not texts[2].startswith("*") and not texts[4].startswith("*")
    return Schedule(minutes, hours, days, months, tuple(sorted({day % 7 for day in weekdays})), either_day)


def _values(text: str, name: str, low: int, high: int) -> tuple[int, ...]:
    found: set[int] = set()
    for part in text.split(","):
        found.update(_of_part(part, name, low, high))
    return tuple(sorted(found))


def _of_part(part: str, name: str, low: int, high: int) -> range:
    match = PART.fullmatch(part)
    if not match:
        raise _refused(part, name, low, high)
    first, last, step = match.groups()
    if step and first and not last:
        raise _refused(part, name, low, high)
    start = int(first) if first else low
    end = int(last or first) if first else high
    if not low <= start <= end <= high or step in {"0", "00"}:
        raise _refused(part, name, low, high)
    return range(start, end + 1, int(step or 1))


def _refused(part: str, name: str, low: int, high: int) -> ScheduleError:
    return ScheduleError(
        f"'{part}' is no {name} of a schedule. Give numbers from {low} to {high}, as '*', a list, a range or a step."
    )


def _written(values: tuple[int, ...], whole: int) -> str:
    return "*" if len(values) == whole else ",".join(f"{value:02d}" for value in values)


def _weekdays(values: tuple[int, ...]) -> str:
    return "" if len(values) == len(WEEKDAYS) else ",".join(WEEKDAYS[value] for value in values) + " "

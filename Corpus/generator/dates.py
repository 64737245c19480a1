"""Calendar dates and the many ways in which people write them."""

import datetime

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def today(r):
    return datetime.date(2023, 1, 9) + datetime.timedelta(days=r.below(1240))


def birth(r, now, age):
    return now - datetime.timedelta(days=int(age * 365.25) + 1 + r.below(363))


def before(r, now, low, high):
    return now - datetime.timedelta(days=r.between(low, high))


def after(r, now, low, high):
    return now + datetime.timedelta(days=r.between(low, high))


STYLES = [
    ("{m:02d}/{d:02d}/{y}", 26),
    ("{m}/{d}/{y}", 16),
    ("{m}/{d}/{yy:02d}", 10),
    ("{y}-{m:02d}-{d:02d}", 12),
    ("{Mon} {d}, {y}", 7),
    ("{Month} {d}, {y}", 9),
    ("{d} {Month} {y}", 3),
    ("{d:02d}-{MON}-{y}", 4),
    ("{m:02d}-{d:02d}-{y}", 6),
    ("{m:02d}.{d:02d}.{y}", 2),
    ("{Month} {d}{th} {y}", 2),
    ("{d} {Mon} {y}", 3),
]
SHORT = [("{m}/{d}", 6), ("{Month} {d}", 4), ("{Mon} {d}", 3), ("{Month} {d}{th}", 2)]


def write(r, day, styles=STYLES):
    return spell(day, r.weighted(styles))


def spell(day, style):
    month = MONTHS[day.month - 1]
    th = "th" if 10 < day.day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return style.format(
        y=day.year,
        yy=day.year % 100,
        m=day.month,
        d=day.day,
        Month=month,
        Mon=month[:3],
        MON=month[:3].upper(),
        th=th,
    )


def compact(day):
    return f"{day.year}{day.month:02d}{day.day:02d}"


def iso(day):
    return f"{day.year}-{day.month:02d}-{day.day:02d}"


def clock(r):
    return f"{r.between(0, 23):02d}:{r.between(0, 59):02d}"

#!/usr/bin/env python3
"""Kaplan-Meier curve of a pull, with nothing but Python 3.8.

    curl 'http://127.0.0.1:8080/fhir/$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=csv' > cases.csv
    python3 clients/survival.py cases.csv curve.svg [column]

Reads the columns last_contact_day (days from the start of a run to the death, else to the last time the patient was seen
alive) and death_day of $sql-run, $sql-export or $ecmo-cases; a column, such as iabp_timing, draws a curve for each of its
values. Prints as CSV what is known at days 28, 30 and 90, and writes the curves as SVG.
"""

import csv
import sys
from collections import defaultdict

DAYS = (28, 30, 90)
WIDTH, HEIGHT, LEFT, BOTTOM, LAST = 720, 440, 60, 50, 90
COLOURS = ("#1b6ca8", "#c2452d", "#3a7d44", "#8e5ea2", "#b07d12", "#555555")


def read(path, column):
    """Follow-up by stratum: (days, died); runs that were not followed are counted apart."""
    strata, unfollowed = defaultdict(list), 0
    with open(path, newline="", encoding="utf-8-sig") as sheet:
        rows = csv.DictReader(sheet)
        missing = {"last_contact_day", "death_day", column or "death_day"} - set(rows.fieldnames or [])
        if missing:
            sys.exit(f"{path} has no column {', '.join(sorted(missing))}")
        for row in rows:
            name = (row[column] or "missing") if column else "all"
            if row["last_contact_day"] == "" or float(row["last_contact_day"]) < 0:
                unfollowed += 1
            else:
                strata[name].append((float(row["last_contact_day"]), row["death_day"] != ""))
    return dict(sorted(strata.items())), unfollowed


def kaplan_meier(times):
    """Steps (day, at risk, deaths, survival) at each day on which somebody died."""
    steps, survival = [], 1.0
    for day in sorted({day for day, died in times if died}):
        at_risk = sum(other >= day for other, _ in times)
        deaths = sum(died and other == day for other, died in times)
        survival *= 1 - deaths / at_risk
        steps.append((day, at_risk, deaths, survival))
    return steps


def at(steps, day):
    before = [survival for when, _, _, survival in steps if when <= day]
    return before[-1] if before else 1.0


def x(day):
    return LEFT + (WIDTH - LEFT - 20) * min(day, LAST) / LAST


def y(survival):
    return 20 + (HEIGHT - BOTTOM - 20) * (1 - survival)


def text(where_x, where_y, words, more=""):
    words = words.replace("&", "&amp;").replace("<", "&lt;")
    return f'<text x="{where_x:.1f}" y="{where_y:.1f}" font-size="12" {more}>{words}</text>'


def draw(curves, path):
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>',
        f'<path d="M{x(0)} {y(1)}V{y(0)}H{x(LAST)}" fill="none" stroke="#333"/>',
    ]
    for share in (0, 0.25, 0.5, 0.75, 1):
        parts.append(text(x(0) - 8, y(share) + 4, f"{share:.0%}", 'text-anchor="end"'))
    for day in (0, 7, 14, 28, 60, 90):
        parts.append(text(x(day), y(0) + 18, str(day), 'text-anchor="middle"'))
    parts.append(text(x(LAST / 2), HEIGHT - 10, "days from the start of ECMO", 'text-anchor="middle"'))
    for number, (name, (times, steps)) in enumerate(curves.items()):
        line = f"M{x(0):.1f} {y(1):.2f}"
        for day, _, _, survival in steps:
            if day <= LAST:
                line += f"H{x(day):.1f}V{y(survival):.2f}"
        line += f"H{x(min(LAST, max(day for day, _ in times))):.1f}"
        colour = COLOURS[number % len(COLOURS)]
        parts.append(f'<path d="{line}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(text(x(LAST) - 200, 40 + 18 * number, f"{name} (n = {len(times)})", f'fill="{colour}"'))
    with open(path, "w", encoding="utf-8") as picture:
        picture.write("\n".join(parts + ["</svg>", ""]))


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    strata, unfollowed = read(sys.argv[1], sys.argv[3] if len(sys.argv) == 4 else None)
    curves = {name: (times, kaplan_meier(times)) for name, times in strata.items()}
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerow(["stratum", "runs", "deaths", *(f"survival_{day}" for day in DAYS)])
    for name, (times, steps) in curves.items():
        out.writerow([name, len(times), sum(died for _, died in times), *(repr(at(steps, day)) for day in DAYS)])
    print(f"{unfollowed} runs were not followed, and are in no curve", file=sys.stderr)
    draw(curves, sys.argv[2])


if __name__ == "__main__":
    main()

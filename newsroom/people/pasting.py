"""Reads a cohort from lines pasted out of a spreadsheet or typed with commas.

What is read are plain words; whether they make sense is asked by `planning`.
"""

import csv
import re

ORDER = ("name", "email", "number", "span", "pen_name")
HEADINGS = {
    "이름": "name",
    "성명": "name",
    "이메일": "email",
    "전자우편": "email",
    "메일": "email",
    "기수": "number",
    "기간": "span",
    "활동기간": "span",
    "시작일": "starts_on",
    "첫날": "starts_on",
    "종료일": "ends_on",
    "마지막날": "ends_on",
    "필명": "pen_name",
}
_DAY_PARTS = re.compile(r"\d+")
_BETWEEN_DAYS = re.compile(r"\s*[~∼～]\s*")


def read_lines(text):
    """Yield (number of the line, its words by column) for every line that says something.

    A line of headings names the columns in any order; columns nobody asked for are left out.
    """
    separator = "\t" if "\t" in text else ","
    columns = ORDER
    rows = csv.reader(text.splitlines(), delimiter=separator, skipinitialspace=True)
    for cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if headings := _headings(cells):
            columns = headings
            continue
        yield rows.line_num, _words(columns, cells)


def _headings(cells):
    """Return the columns a line of headings names; None for any other line."""
    names = [HEADINGS.get(re.sub(r"\s", "", cell)) for cell in cells]
    return names if "name" in names and len([name for name in names if name]) > 1 else None


def _words(columns, cells):
    words = {name: cell.strip() for name, cell in zip(columns, cells, strict=False) if name}
    if span := words.pop("span", ""):
        words["starts_on"], _, words["ends_on"] = _BETWEEN_DAYS.sub("~", span).partition("~")
    for name in ("starts_on", "ends_on"):
        if name in words:
            words[name] = _day(words[name])
    if "number" in words:
        words["number"] = "".join(_DAY_PARTS.findall(words["number"])) or words["number"]
    return words


def _day(text):
    """Return a day as 2026-1-31, however Koreans write it; what is no day stays as it is."""
    parts = _DAY_PARTS.findall(text)
    return "-".join(parts) if len(parts) == 3 else text

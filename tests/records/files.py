"""Reading the files that listings are saved as."""

import csv
import io

from openpyxl import load_workbook


def text_of(answer):
    return answer.getvalue().decode()


def csv_of(answer):
    """Return the rows of a CSV file, its mark for Excel taken off."""
    return list(csv.reader(io.StringIO(text_of(answer).removeprefix("\ufeff"))))


def xlsx_of(answer):
    return load_workbook(io.BytesIO(answer.getvalue()))


def rows_of(book):
    """Return the rows of the first sheet."""
    return [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]

"""The numbers as files that Korean spreadsheets open, and that run nothing."""

import csv
import io

from openpyxl import load_workbook

from newsroom.counting.tallying import add_views
from tests.counting.test_numbers import NOVEMBER, NumbersTestCase

CALCULATED = ("=", "+", "-", "@")


class ExportTests(NumbersTestCase):
    def csv(self, **asked):
        answer = self.screen(**asked)
        text = answer.getvalue().decode()
        return answer, text, list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))

    def xlsx(self, **asked):
        return load_workbook(io.BytesIO(self.screen(export="xlsx", **asked).getvalue()))

    def test_the_posts_come_as_a_file_that_korean_excel_reads(self):
        answer, text, rows = self.csv(export="csv", year=2026, month=11)

        self.assertTrue(text.startswith("\ufeff번호,제목"))
        self.assertEqual(answer["Content-Type"], "text/csv; charset=utf-8")
        self.assertIn('filename="greenwings-2026-11-posts.csv"', answer["Content-Disposition"])
        self.assertEqual(
            rows[0][5:8], ["조회수(2026년 11월)", "조회수(2025년 11월)", "조회수(모두)"]
        )
        self.assertEqual([row[1] for row in rows[1:]], ["오일장 구경", "가을 숲길"])
        self.assertEqual(rows[2][5:8], ["300", "100", "400"])
        self.assertEqual(rows[1][2:4], ["박준", "시장과 맛"])

    def test_the_totals_come_by_month_and_year(self):
        _answer, _text, rows = self.csv(export="totals")

        self.assertEqual(
            rows[1:],
            [
                ["2025", "11", "100"],
                ["2026", "11", "1800"],
                ["2025", "모두", "100"],
                ["2026", "모두", "1800"],
            ],
        )

    def test_a_file_holds_what_was_chosen(self):
        _answer, _text, rows = self.csv(export="csv", topic=self.topic.pk)

        self.assertEqual([row[1] for row in rows[1:]], ["가을 숲길"])

    def test_topics_and_reporters_come_beside_the_year_before(self):
        _answer, _text, topics = self.csv(export="topics", year=2026)
        _answer, _text, reporters = self.csv(export="reporters", year=2026)

        self.assertEqual(topics[0], ["주제", "조회수(2026년)", "조회수(2025년)"])
        self.assertIn(["자연과 계절", "300", "100"], topics)
        self.assertIn(["시장과 맛", "1500", ""], topics)
        self.assertEqual(reporters[1:], [["김민지", "300", "100"], ["박준", "1500", ""]])

    def test_excel_gets_every_table_with_real_numbers(self):
        book = self.xlsx(year=2026)

        self.assertEqual(book.sheetnames, ["글", "주제", "시민기자", "해와 달"])
        self.assertEqual(book["글"]["F2"].value, 1500)
        self.assertEqual(book["해와 달"]["C2"].value, 100)

    def test_no_title_is_calculated(self):
        for sign in CALCULATED:
            post = self.published(self.minji, title=f"{sign}cmd|'/c calc'!A1")
            add_views(NOVEMBER, {post.pk: 1})

        _answer, _text, rows = self.csv(export="csv")
        cells = [cell for row in self.xlsx()["글"].iter_rows() for cell in row]

        self.assertEqual(len(rows), 7)
        self.assertFalse([cell for row in rows for cell in row if cell.startswith(CALCULATED)])
        self.assertNotIn("f", {cell.data_type for cell in cells})

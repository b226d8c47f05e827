"""What changed between two versions, as it is told to people."""

import itertools
import json
import time

from django.template.loader import render_to_string
from wagtail.models import Revision

from newsroom.posts.differing import difference, mended_by_editors
from newsroom.posts.differing.words import marked
from tests.case import NewsroomTestCase


def told(before, after):
    """Return the marked words as one line: [-taken out-], [+put in+]."""
    signs = {"same": "{}", "removed": "[-{}-]", "added": "[+{}+]"}
    return "".join(signs[piece.act].format(piece.text) for piece in marked(before, after))


def block(kind, value, key):
    return {"type": kind, "id": key, "value": value}


def photos(key, *items):
    rows = [
        {"type": "item", "id": f"{key}-{n}", "value": {"caption": "", "alt": "단풍잎", **item}}
        for n, item in enumerate(items)
    ]
    return block("photos", rows, key)


class MarkingWordsTests(NewsroomTestCase):
    def test_only_the_particle_of_a_word_is_marked(self):
        self.assertEqual(
            told("단풍이 곱게 물든 길", "단풍은 곱게 물든 길"), "단풍[-이-][+은+] 곱게 물든 길"
        )

    def test_words_parted_and_joined_are_a_space_more_or_less(self):
        self.assertEqual(told("물향기 수목원에", "물향기수목원에"), "물향기[- -]수목원에")

    def test_another_word_is_marked_whole(self):
        self.assertEqual(
            told("오래 기다렸어요", "오래 머물렀습니다"), "오래 [-기다렸어요-][+머물렀습니다+]"
        )

    def test_both_texts_can_be_read_out_of_the_marks(self):
        texts = ["".join(letters) for letters in itertools.product("가나 \n", repeat=3)]
        for before, after in itertools.product(texts, texts):
            pieces = marked(before, after)
            self.assertEqual("".join(p.text for p in pieces if p.act != "added"), before)
            self.assertEqual("".join(p.text for p in pieces if p.act != "removed"), after)

    def test_twenty_thousand_letters_take_no_time_to_speak_of(self):
        words = [f"{n * n % 1009}길" for n in range(5500)]
        changed = [word + "도" if n % 7 == 0 else word for n, word in enumerate(words)]
        before, after = " ".join(words), " ".join(changed)
        hardest = [(before, after), (before, before[::-1]), ("가나" * 10000, "나가다" * 6000)]
        hardest.append((before.replace("1", "2"), after))

        for texts in hardest:
            began = time.process_time()
            marked(*texts)
            self.assertLess(time.process_time() - began, 1)


class ComparingTests(NewsroomTestCase):
    def setUp(self):
        self.post = self.draft(self.minji)
        self.first, self.second = (self.photo(self.minji, title=name) for name in ("전", "후"))

    def revision(self, story=(), **content):
        kept = self.post.latest_revision.content
        return Revision(content={**kept, "story": json.dumps(list(story)), **content})

    def changes(self, before, after):
        found = difference(self.revision(before), self.revision(after))
        return [(part.act, part.block) for part in found.changes]

    def test_nothing_changed(self):
        self.assertFalse(difference(self.post.latest_revision, self.post.latest_revision))

    def test_what_stands_around_the_story_is_compared(self):
        found = difference(
            self.revision(title="가을", is_paid=True, topic=self.topic.pk),
            self.revision(title="늦가을", is_paid=False, topic=None),
        )

        self.assertEqual([line.label for line in found.head], ["제목"])
        self.assertEqual([line.label for line in found.tail], ["주제", "원고료 안내"])

    def test_a_block_that_moved_is_neither_taken_out_nor_put_in(self):
        one, two, three = (block("paragraph", f"{n} 문단이에요", n) for n in "가나다")

        self.assertEqual(self.changes([one, two, three], [three, one, two]), [("moved", "다")])

    def test_a_block_is_known_by_its_words_when_its_id_is_another(self):
        before = [block("paragraph", "단풍이 곱게 물들었어요", "a"), block("heading", "길", "b")]
        after = [block("paragraph", "단풍이 곱게 물들었네요", "c"), block("heading", "길", "d")]

        self.assertEqual(self.changes(before, after), [("changed", "c")])

    def test_what_was_taken_out_is_told_where_it_stood(self):
        one, two, three = (block("paragraph", f"{n} 문단이에요", n) for n in "가나다")
        new = block("quote", {"text": "좋았어요", "speaker": "주민"}, "새")

        self.assertEqual(
            self.changes([one, two, three], [one, new, three]), [("removed", "나"), ("added", "새")]
        )

    def test_a_parted_paragraph_is_a_line_break_more(self):
        whole = block("paragraph", "아침에 걸었어요. 낮에는 쉬었어요. 저녁에 왔어요.", "a")
        parts = [
            block("paragraph", "아침에 걸었어요.", "a"),
            block("paragraph", "낮에는 쉬었어요.", "b"),
            block("paragraph", "저녁에 왔어요.", "c"),
        ]

        self.assertEqual(self.changes([whole], parts), [("parted", "a")])
        self.assertEqual(self.changes(parts, [whole]), [("joined", "a")])

    def test_a_photo_in_place_of_another_stands_beside_it(self):
        before = photos("p", {"photo": self.first.pk}, {"photo": self.first.pk, "caption": "길"})
        after = photos("p", {"photo": self.second.pk}, {"photo": self.first.pk, "caption": "숲길"})

        found = difference(self.revision([before]), self.revision([after]))

        replaced, captioned = found.changes[0].photos
        self.assertEqual(
            (replaced.act, replaced.before, replaced.after), ("replaced", self.first, self.second)
        )
        self.assertEqual((captioned.act, captioned.lines[0].label), ("changed", "사진 설명"))

    def test_another_lead_photo(self):
        found = difference(
            self.revision(lead_photo=self.first.pk), self.revision(lead_photo=self.second.pk)
        )

        self.assertEqual(found.lead.act, "replaced")

    def test_words_are_shown_as_text_and_said_aloud(self):
        found = difference(
            self.revision([block("paragraph", "<b>길</b>", "a")]),
            self.revision([block("paragraph", "<b>숲</b>", "a")]),
        )

        shown = render_to_string("posts/difference.html", {"difference": found})

        self.assertIn("&lt;b&gt;", shown)
        self.assertInHTML('<ins><span class="difference-said">넣은 말: </span>숲</ins>', shown)

    def test_a_story_of_three_hundred_blocks_is_compared_at_once(self):
        before = [block("paragraph", f"{n} 오산천을 걸었어요 {n * 7}", f"a{n}") for n in range(300)]
        after = [block("paragraph", f"{n} 수목원을 보았어요 {n * 7}", f"b{n}") for n in range(300)]
        began = time.process_time()

        self.changes(before, after)

        self.assertLess(time.process_time() - began, 2)


class MendingTests(NewsroomTestCase):
    def test_the_writer_sees_what_the_editors_changed(self):
        words = self.full_content(self.minji)
        post = self.submit(self.draft(self.minji, **words), self.minji, **words)
        self.assertIsNone(mended_by_editors(post))

        post = self.save(post, self.hana, **{**words, "title": "하나가 다듬은 제목"})
        post = self.save(post, self.doyun, **{**words, "title": "도윤이 다듬은 제목"})

        mending = mended_by_editors(post)
        self.assertEqual(mending.before.content["title"], words["title"])
        self.assertEqual(mending.after.content["title"], "도윤이 다듬은 제목")
        self.assertEqual([line.label for line in mending.difference.head], ["제목"])

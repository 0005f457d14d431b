from itertools import pairwise

from loaders.extract.sentences import split_paragraphs, split_sentences


def sentences(text, start=0):
    return [text[a:b] for a, b, _ in split_sentences(text, start)]


def paragraph_numbers(text):
    return [number for _, _, number in split_sentences(text)]


def test_a_full_stop_parts_sentences():
    assert sentences("Jets came at dawn. Two shops burnt.") == ["Jets came at dawn.", "Two shops burnt."]


def test_abbreviations_initials_and_decimals_part_nothing():
    text = "Dr. Lina Khoury of the U.S. office met Gen. A. Karam at 10.30 a.m. on Sept. 3. They spoke of 2.5 tons."
    assert sentences(text) == [
        "Dr. Lina Khoury of the U.S. office met Gen. A. Karam at 10.30 a.m. on Sept. 3.",
        "They spoke of 2.5 tons.",
    ]


def test_a_stop_inside_quotation_marks_ends_the_sentence_with_them():
    assert sentences('"The roof fell in." He left.') == ['"The roof fell in."', "He left."]
    assert sentences("“The roof fell in.” He left.") == ["“The roof fell in.”", "He left."]


def test_a_stop_before_a_small_letter_goes_on():
    assert sentences('"Why here?" asked a baker in Ariha.') == ['"Why here?" asked a baker in Ariha.']


def test_blank_lines_part_paragraphs_in_any_line_end():
    for end in ("\n", "\r\n"):
        text = f"One fell.{end}{end}Two fell. Three fell.{end} {end}Four fell."
        assert sentences(text) == ["One fell.", "Two fell.", "Three fell.", "Four fell."]
        assert paragraph_numbers(text) == [0, 1, 1, 2]


def test_wrapped_lines_are_one_paragraph():
    text = (
        "Warplanes flew over the valley for most of the night and\n"
        "dropped four bombs on the road between the two villages,\n"
        "a farmer said. Nobody was on the road."
    )
    assert len(sentences(text)) == 2
    assert paragraph_numbers(text) == [0, 0]


def test_each_list_item_is_a_paragraph_without_its_mark():
    assert sentences("Sites hit:\n- a school\n• a bakery\n2. a well") == ["Sites hit:", "a school", "a bakery", "a well"]


def test_a_headline_is_apart_from_the_line_below_it():
    assert sentences("Raid on a bakery\nFive people were killed on Monday.") == [
        "Raid on a bakery",
        "Five people were killed on Monday.",
    ]


def test_a_short_line_that_breaks_off_in_mid_sentence_goes_on():
    assert sentences("Five people were killed\nin the raid.") == ["Five people were killed\nin the raid."]


def test_reading_begins_where_the_body_begins():
    text = "Date: 2017-09-27\n\nJets came."
    assert sentences(text, text.index("Jets")) == ["Jets came."]


def test_nothing_but_signs_is_no_sentence():
    assert sentences("\n\n---\n\n***\n\n…") == []
    assert sentences("") == []


def test_other_scripts_and_emoji_keep_their_offsets():
    text = "🚨 قُصف مشفى في إدلب. ثم توقف القصف؟\n\nJets came 😢."
    for a, b, _ in split_sentences(text):
        assert text[a:b] == text[a:b].strip()
    assert sentences(text)[-1] == "Jets came 😢."


def test_paragraphs_do_not_overlap_and_leave_out_white_space_only():
    text = "A b.\r\n\r\nC d\n- e f\n\n\n g"
    spans = list(split_paragraphs(text, 0))
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    covered = {i for a, b in spans for i in range(a, b)}
    assert all(c.isspace() for i, c in enumerate(text) if i not in covered)


def test_a_table_without_full_stops_is_read_in_pieces_that_end_with_its_lines():
    lines = [f"{day} May 2019, Ariha, market, shelling, {day} killed" for day in range(1, 29)] * 3
    pieces = sentences("\n".join(lines))
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 500
    assert [line for piece in pieces for line in piece.split("\n")] == [line.removesuffix("\n") for line in lines]


def test_rows_of_a_table_are_parted_though_they_look_like_wrapped_lines():
    rows = [f"2017-09-{day}\tIdlib\tSaraqib\tAir strike on a school\t{day % 7} killed" for day in range(10, 20)]
    assert sentences("\n".join(rows)) == rows
    wrapped = "\n".join(
        ["The council of the town said that it had counted the houses which were hit in"]
        + ["the week before and that work had begun on the roads, the wells and the mains"] * 9
    )
    assert len(sentences(wrapped)) == 1

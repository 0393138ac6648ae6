"""The sentence that something stands in, for people to look at."""

from __future__ import annotations

from orggraph.pipeline.sentences import Sentences

TEXT = "Sở Y tế họp. Sở Nội vụ báo cáo Sở Y tế.\nUBND tỉnh kết luận."


def test_the_first_sentence_that_names_both_is_shown():
    assert Sentences(TEXT).about(["sở y tế"], ["sở nội vụ"]) == "Sở Nội vụ báo cáo Sở Y tế."


def test_without_a_sentence_of_both_the_first_things_is_shown():
    assert Sentences(TEXT).about(["sở y tế"], ["ubnd tỉnh"]) == "Sở Y tế họp."


def test_what_the_text_does_not_name_has_no_sentence():
    assert Sentences(TEXT).about(["sở tài chính"]) == ""


def test_a_long_sentence_is_cut_around_what_it_is_about():
    shown = Sentences("a " * 500 + "Sở Y tế " + "b " * 500).about(["sở y tế"])

    assert "Sở Y tế" in shown
    assert len(shown) < 260

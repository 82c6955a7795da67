"""Lists: the lines under a heading that the catalogue knows to head one."""

from __future__ import annotations

import pytest

from by_hand import found, headed, marked
from cleantext.filters.lists import lists

END = "The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home."


def test_the_headlines_under_most_read() -> None:
    """Under the text, up to the next line with another label."""
    document = headed(f"""
                | {END}
                |
        related | Most read
                | Gulls return to the fish market
                | Mayor opens the new lock
        footer  | © 2025 The Post
                | Dredger stuck for a third day
    """)
    assert found(lists, document) == [("related", "Gulls return to the fish market"), ("related", "Mayor opens the new lock")]


def test_a_list_inside_the_text_ends_at_a_blank_line() -> None:
    """What follows is the article's again."""
    document = headed(f"""
                | {END}
        related | Related articles
                | Gulls return to the fish market
                |
                | A short line of the article
                | {END}
    """)
    assert found(lists, document) == [("related", "Gulls return to the fish market")]


def test_a_list_ends_at_a_paragraph() -> None:
    """A paragraph of prose is no link."""
    long = f"{END} From May on there will be a boat at eleven, another at half past one and a third at four in the morning."
    document = headed(f"""
        related | Most read
                | Gulls return to the fish market
                | {long}
    """)
    assert ("related", long) not in found(lists, document)


def test_a_label_without_such_a_heading_heads_no_list() -> None:
    """An advertisement in the middle of a text takes nothing with it."""
    document = headed(f"""
                | {END}
        advert  | Advertisement
                | Gulls return to the fish market
                | {END}
    """)
    assert found(lists, document) == []


def test_the_headline_above_read_more() -> None:
    """A link may stand above its button."""
    document = headed(f"""
                | {END}
                |
                | Gulls return to the fish market
        related | Read more
                |
                | {END}
    """)
    assert found(lists, document) == [("related", "Gulls return to the fish market")]


def test_the_box_about_the_author() -> None:
    """What stands under "About the author" is about the author."""
    document = headed(f"""
                    | {END}
                    |
        author_note | About the author
                    | Ann Lee
                    | Writes about ferries.
    """)
    assert found(lists, document) == [("author_note", "Ann Lee"), ("author_note", "Writes about ferries.")]


def test_jump_to_recipe_leaves_the_ingredients() -> None:
    """A button above the recipe is a button, and no list's heading."""
    document = marked(f"""
        title     | Apple cake
        furniture | Jump to recipe
                  | Ingredients
                  | 200 g flour
                  | 3 apples
                  | Pinch of salt
                  | Method
                  | {END}
    """)
    assert found(lists, document) == []


@pytest.mark.parametrize("label", ["related", "furniture"])
def test_sentences_in_the_text_are_no_links(label: str) -> None:
    """A list inside the text does not take sentences."""
    document = headed(f"""
                | {END}
        {label} | Read more
                | He left early that day.
                | Nobody asked him why.
                |
                | {END}
    """)
    assert found(lists, document) == []


def test_read_more_does_not_take_what_a_blank_line_parts_from_it() -> None:
    """The line above it is the text's."""
    document = headed(f"""
                | {END}
                | A short line of the article
                |
        related | Read more
                |
                | {END}
    """)
    assert found(lists, document) == []


def test_a_bare_text_has_no_lists_of_links() -> None:
    """Nothing shows that a page stands around it."""
    text = f"""
                | {END}
        related | Related articles
                | Gulls return to the fish market
                |
                | {END}
    """
    assert found(lists, marked(text)) == []
    assert found(lists, headed(text)) == [("related", "Gulls return to the fish market")]

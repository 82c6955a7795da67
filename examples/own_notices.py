"""Add notices of your own: a TOML file in the format of the built-in catalogue."""

from pathlib import Path

import cleantext

pipeline = cleantext.news.with_notices(Path(__file__).with_name("harbor_notices.toml"))

raw = """Harbor Council Votes for Night Ferries

By Marguerite Aldane

The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.

You are reading the harbor edition. Switch to the island edition.

The first boat at eleven leaves on the first of May.
"""

for span in pipeline(raw).removed:
    print(f"{span.label}: {raw[span.start : span.end]} ({span.reason})")

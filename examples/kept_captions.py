"""Choose what stays: keep captions, and leave notes on the authors alone."""

import cleantext

pipeline = cleantext.news.keeping("caption").without("author_note")

raw = """Harbor Council Votes for Night Ferries

By Marguerite Aldane

The night boat at its berth in Port Orrin. Photo: Elin Marsh

The council voted for the trial by six to three on Monday, after a debate that outlasted the last ferry home.

Marguerite Aldane covers the outer islands for The Chronicle.
"""

print(pipeline(raw).to_markdown())

"""Clean one text and print what came of it."""

from pathlib import Path

import cleantext

raw = Path(__file__).with_name("blocked-ferry.txt").read_text(encoding="utf-8")
article = cleantext.clean(raw)

print(article.title)
print(", ".join(article.authors), "·", article.published, "·", article.status)
print()
print(article.text)
print()
for span in article.removed:
    print(f"{span.label:<12} {raw[span.start : span.end][:60]!r} ({span.filter}: {span.reason})")

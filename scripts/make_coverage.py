"""Print the table of how many phrases the catalogue has by language and label.

python scripts/make_coverage.py > docs/coverage.md
"""

from __future__ import annotations

from collections import Counter

from cleantext.catalogue import builtin
from cleantext.labels import LABELS


def main() -> None:
    """Print the page."""
    catalogue = builtin()
    counts: Counter[tuple[str, str]] = Counter()
    for notice in catalogue.notices:
        counts[notice.language, notice.label] += len(notice.phrases)
    cues: Counter[str] = Counter()
    for cue in catalogue.cues:
        cues[cue.language] += len(cue.words)
    labels = [label for label in LABELS if any(counts[language, label] for language, _ in counts)]
    languages = sorted({notice.language for notice in catalogue.notices})
    print("# Coverage\n")
    print("Phrases of the catalogue by language and label, and cue words; `und` belongs to no language.")
    print("Made by `scripts/make_coverage.py`.\n")
    print("| language | " + " | ".join(f"`{label}`" for label in labels) + " | cues |")
    print("|---|" + "--:|" * (len(labels) + 1))
    for language in languages:
        print(f"| {language} | " + " | ".join(str(counts[language, label] or "") for label in labels) + f" | {cues[language]} |")
    print(
        "| all | "
        + " | ".join(str(sum(counts[language, label] for language in languages)) for label in labels)
        + f" | {sum(cues.values())} |"
    )


if __name__ == "__main__":
    main()

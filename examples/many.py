"""Clean many texts in two processes; a bad row does not stop the rest."""

import cleantext
from cleantext import Failure

ROWS = [
    "Harbor Council Votes for Night Ferries\n\nBy Marguerite Aldane\n\nThe council voted for the trial by six to three on Monday evening.",
    None,
    "Just a moment...\n\nVerifying you are human. This may take a few seconds.\n\nRay ID: 8b1f0c7d2e9a4c31",
]


def main() -> None:
    """Print a line for each row."""
    for row in cleantext.clean_many(ROWS, workers=2):
        if isinstance(row, Failure):
            print(f"row {row.index}: {row.error}")
        else:
            print(f"{row.status}: {row.title}")


if __name__ == "__main__":
    main()

"""Judge nets on what they were not fitted to: labelled pages by site, cases by author, gold bodies by site.

    python training/judge.py REAL.pkl COMPOSED.pkl ... [--epochs 6] [--rounds 3] [--folder WHERE_WEIGHTS_GO]

Round k leaves out fold k of the sites and half k % 2 of the cases. Says how much of the article is kept and how much of
the rest removed at each threshold of the log odds, near the article, by label, by language and by form.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from fit import KEPT, fit, gather, predict, save
from labels import BIT, KEEP, LABELS, Example

THRESHOLDS = (-5.0, -4.0, -3.0, -2.0, -1.0, 0.0)
NEAR = [
    BIT[label]
    for label in ("caption", "related", "author_note", "newsletter", "paywall", "advert", "repeat", "teaser", "subtitle", "byline", "date")
]

Judged = list[tuple[Example, np.ndarray]]


def odds(logs: np.ndarray) -> np.ndarray:
    """Return the log odds of staying."""
    kept = np.logaddexp.reduce(logs[:, KEPT], 1)
    return np.asarray(kept - np.log1p(-np.minimum(np.exp(kept), 1 - 1e-6)))


def curve(judged: Judged, name: str) -> None:
    """Print what is kept and removed at each threshold."""
    masks = np.concatenate([text.masks for text, _ in judged])
    values = np.concatenate([odds(logs) for _, logs in judged])
    stays, goes = (masks & KEEP) > 0, (masks > 0) & ((masks & KEEP) == 0)
    near = np.isin(masks, NEAR)
    row = "  ".join(
        f"{t:+.0f}: {(values[stays] > t).mean():.3f}/{(values[goes] <= t).mean():.3f}/{(values[near] <= t).mean():.3f}" for t in THRESHOLDS
    )
    fixed = []
    for share in (0.995, 0.99, 0.98):
        least = np.quantile(values[stays], 1 - share)
        fixed.append(f"{share}: {(values[goes] <= least).mean():.3f}@{least:.1f}")
    print(f"{name:<22} {len(judged):5} {row}  | {'  '.join(fixed)}", flush=True)


def whole(judged: Judged, name: str) -> None:
    """Print the share of clean texts of which nothing falls below each threshold."""
    lowest = np.array([odds(logs).min() for _, logs in judged])
    print(f"{name:<22} {len(judged):5} " + "  ".join(f"{t:+.0f}: {(lowest > t).mean():.3f}" for t in (-8.0, -6.0, *THRESHOLDS)), flush=True)


def by_label(judged: Judged, least: float) -> None:
    """Print for each label how many units are on the right side, and recall and precision of the label itself."""
    masks = np.concatenate([text.masks for text, _ in judged])
    logs = np.concatenate([one for _, one in judged])
    values, best = odds(logs), logs.argmax(1)
    for i, label in enumerate(LABELS):
        true, said = masks == BIT[label], (best == i) & (masks > 0)
        side = values > least if BIT[label] & KEEP else values <= least
        both = (true & said).sum()
        print(
            f"   {label:<12} {true.sum():6}  side {side[true].sum() / max(true.sum(), 1):.3f}  "
            f"recall {both / max(true.sum(), 1):.3f}  precision {both / max(said.sum(), 1):.3f}"
        )


def report(found: dict[str, Judged]) -> None:
    """Print all figures."""
    print("threshold: kept / removed / removed near the article | removed at a share kept")
    for name, judged in found.items():
        if name.startswith("gold"):
            whole(judged, name)
        else:
            curve(judged, name)
    for name in ("pages", "cases", "cases one-line"):
        if name in found:
            print(name, "by label at -2")
            by_label(found[name], -2.0)
    languages: dict[str, Judged] = defaultdict(list)
    for one in found.get("pages", []):
        languages[one[0].language].append(one)
    for language, judged in sorted(languages.items(), key=lambda item: -len(item[1])):
        if len(judged) >= 8:
            curve(judged, f"pages {language}")


def group(text: Example) -> str:
    """Return under which name a text is judged."""
    if text.kind.startswith("gold"):
        return f"{text.kind} {text.form}"
    if text.kind == "case":
        return "cases" if text.form == "as-is" else f"cases {text.form}"
    return "pages" if text.form == "as-is" else "pages one-line" if text.form == "one-line" else "pages other forms"


def main() -> None:
    """Cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rounds", type=int, nargs="+", default=[0, 1])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    found: dict[str, Judged] = defaultdict(list)
    real = gather(arguments.data[:1])
    for k in arguments.rounds:
        net, table = fit(gather(arguments.data, fold=k, half=k % 2), epochs=arguments.epochs, seed=arguments.seed, say=f"round {k}")
        if arguments.folder:
            save(net, table, arguments.folder / f"round{k}.npz")
        held: Sequence[Example] = [text for text in real if text.fold == k or (text.half == k % 2 and k < 2)]
        for text, logs in zip(held, predict(net, table, held), strict=True):
            found[group(text)].append((text, logs))
    report(found)


if __name__ == "__main__":
    main()

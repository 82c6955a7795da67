"""stub"""
from __future__ import annotations
import re
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s+[^\W\d_a-zа-яß]|\s+[\d\"'“„«»(\[—–-])|[。！？]+[」』）”]*|[؟۔।॥]+[»\")]*(?=\s)")
def sentence_ends(text: str, abbreviations: frozenset[str]) -> list[int]:
    out = []
    for m in _END.finditer(text):
        if m.end() >= len(text):
            break
        word = text[max(0, m.start() - 14) : m.start() + 1].rsplit(None, 1)[-1].lower()
        if m.group() == "." and (len(word) <= 2 or word in abbreviations or word.count(".") > 1 or word in {"mr.", "mrs.", "dr.", "st.", "nr.", "jr."}):
            continue
        out.append(m.end())
    return out
def glued_ends(text: str) -> list[int]:
    return [m.end() for m in re.finditer(r"(?<=[a-zà-ÿ])[.!?][\"”’»]?(?=[A-ZÀ-Þ“])", text)]

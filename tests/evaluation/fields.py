#!/usr/bin/env python3
"""Makes src/briefing/topics/fields.txt: words by field of meaning, from vectors of words.

    ATTACHE_VECTORS=glove.6B.50d.txt python3 tests/evaluation/fields.py [--check]

The vectors are GloVe's of 50 dimensions from Wikipedia and Gigaword, one word a line; no more than the first 20,000 lines are
read. With --check nothing is written: it tells whether the file is what would be. Wants numpy.
"""

import os
import re
import sys
from pathlib import Path

import numpy

TOPICS = Path(__file__).resolve().parents[2] / "src/briefing/topics"
FILE = TOPICS / "fields.txt"
HEAD = "# Words by field of meaning, see README.md. A line: the words of one field; a word may stand in several.\n"
# How many words are read, fields there are, and fields a word stands in.
WORDS, FIELDS, MOST = 20_000, 256, 3
# As many of the strongest directions tell how common a word is rather than what it means.
COMMON_DIRECTIONS = 2
ROUNDS = 25


def stem(word):
    """What forms of a word share: the same as `stem` in terms.rs."""
    endings = "ations:at ation:at itions:it ition:it ators:at ator:at ments: ment: ities: ity: ings: ing: edly: ed: ers: er: ions: ion: ally:al ies:i es:"
    beginning, end = word, ""
    for ending, instead in (pair.split(":") for pair in endings.split()):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            beginning, end = word[: -len(ending)], instead
            break
    else:
        if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
            beginning = word[:-1]
    if not end and len(beginning) > 3:
        beginning = beginning.rstrip("e")
    found = beginning + end
    return found[:-1] + "i" if len(found) > 3 and found.endswith("y") else found


def lexicon(name):
    """The lines of a word list without their first word, which is a class or a band."""
    lines = (TOPICS / name).read_text().splitlines()
    return [line.split()[1:] for line in lines if not line.startswith("#")]


def unit(rows):
    return rows / (numpy.linalg.norm(rows, axis=1, keepdims=True) + 1e-9)


def vectors(path):
    """Words, the most common first, and their vectors without what is common to all of them."""
    words, rows = [], []
    with open(path, encoding="utf-8") as file:
        for line, _ in zip(file, range(WORDS)):
            word, *numbers = line.rstrip().split(" ")
            words.append(word)
            rows.append([float(number) for number in numbers])
    rows = numpy.array(rows, dtype=numpy.float32)
    rows -= rows.mean(0)
    directions = numpy.linalg.svd(rows, full_matrices=False)[2][:COMMON_DIRECTIONS]
    return words, unit(rows - rows @ directions.T @ directions)


def stems(words, rows):
    """The stems of words that the background has, the most common first; each with its most common form and the vector
    of all its forms, by how common they are."""
    grammar = {word for line in lexicon("function_words.txt") for word in line}
    background = {stem(word) for line in lexicon("background.txt") for word in line}
    rates = 1.0 / (numpy.arange(len(words)) + 10)
    rates /= rates.sum()
    forms, sums, weights = {}, {}, {}
    for word, row, rate in zip(words, rows, rates):
        if not re.fullmatch(r"[a-z][a-z-]+", word) or word in grammar or stem(word) not in background:
            continue
        of = stem(word)
        forms.setdefault(of, word)
        sums[of] = sums.get(of, 0) + rate * row
        weights[of] = weights.get(of, 0) + rate
    order = sorted(sums, key=lambda of: -weights[of])
    return [forms[of] for of in order], unit(numpy.array([sums[of] / weights[of] for of in order]))


def distances(rows, centres):
    return (centres * centres).sum(1) - 2 * rows @ centres.T


def fields(rows):
    """The fields that each row is nearest to, by k-means."""
    random = numpy.random.default_rng(1)
    centres = rows[random.choice(len(rows), FIELDS, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = distances(rows, centres).argmin(1)
        for field in range(FIELDS):
            own = rows[nearest == field]
            centres[field] = own.mean(0) if len(own) else rows[random.integers(len(rows))]
    return numpy.argsort(distances(rows, centres), 1)[:, :MOST]


def main():
    path = os.environ.get("ATTACHE_VECTORS")
    if not path:
        sys.exit("ATTACHE_VECTORS names no file of vectors")
    forms, rows = stems(*vectors(path))
    lines = [[] for _ in range(FIELDS)]
    for form, nearest in zip(forms, fields(rows)):
        for field in nearest:
            lines[field].append(form)
    lines.sort(key=lambda line: line[0])
    text = HEAD + "\n".join(" ".join(line) for line in lines) + "\n"
    if "--check" in sys.argv[1:]:
        same = text == FILE.read_text()
        print("the same" if same else "another file would be made")
        sys.exit(not same)
    FILE.write_text(text)


if __name__ == "__main__":
    main()

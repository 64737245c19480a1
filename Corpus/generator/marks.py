"""Labels travel inside the text as invisible marks, so that layout can change until the end.

A mark is OPEN + head + MIDDLE + value + CLOSE. The head is an entity type, and then, or instead, "!" +
types + "|" + reason: the place looks like those types and is none of them.
"""

import re

OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
MARK = re.compile(f"{OPEN}([^{MIDDLE}]*){MIDDLE}([^{CLOSE}]*){CLOSE}")


def tag(entity, value):
    return f"{OPEN}{entity}{MIDDLE}{value}{CLOSE}"


def trap(entities, value, why):
    return f"{OPEN}!{','.join(entities.split())}|{why}{MIDDLE}{value}{CLOSE}"


def tag_not(entity, others, value, why):
    """An entity that is easily taken for other types."""
    return f"{OPEN}{entity}!{','.join(others.split())}|{why}{MIDDLE}{value}{CLOSE}"


def strip(marked):
    return MARK.sub(lambda m: m.group(2), marked)


def values(marked):
    """The (head, value) pairs in order."""
    return [(m.group(1), m.group(2)) for m in MARK.finditer(marked)]


def map_text(marked, change):
    """Applies a change to all visible text, inside and outside of marks."""
    out, at = [], 0
    for m in MARK.finditer(marked):
        out.append(change(marked[at : m.start()]))
        out.append(f"{OPEN}{m.group(1)}{MIDDLE}{change(m.group(2))}{CLOSE}")
        at = m.end()
    out.append(change(marked[at:]))
    return "".join(out)


def map_outside(marked, change):
    """Applies a change to the text outside of marks only."""
    out, at = [], 0
    for m in MARK.finditer(marked):
        out.append(change(marked[at : m.start()]))
        out.append(m.group(0))
        at = m.end()
    out.append(change(marked[at:]))
    return "".join(out)


def wrap(marked, width, rng=None):
    """Breaks long lines at spaces; a marked value breaks only now and then, as in real mail."""
    return "\n".join(_wrap_line(line, width, rng) for line in marked.split("\n"))


def _wrap_line(line, width, rng):
    if len(strip(line)) <= width:
        return line
    column, out = 0, []
    pieces = re.findall(f"{OPEN}[^{CLOSE}]*{CLOSE}[^ ]*| +|[^ {OPEN}]+", line)
    for piece in pieces:
        size = len(strip(piece))
        if column + size > width and column and piece.strip():
            inside = piece.startswith(OPEN) and rng is not None and rng.chance(25)
            room = width - column
            cut = _last_space(piece, room) if inside else -1
            if cut > 0:
                out.append(piece[:cut] + "\n" + piece[cut + 1 :])
                column = len(strip(piece)) - room
                continue
            if out and out[-1].strip() == "":
                out.pop()
            out.append("\n")
            column = 0
        out.append(piece)
        column += size
    return "".join(out)


def _last_space(piece, room):
    head = piece.index(MIDDLE) + 1
    end = piece.index(CLOSE)
    return piece.rfind(" ", head, min(end, head + room))


def resolve(marked):
    """Plain text, entities and negatives with exact code point ranges."""
    text, entities, negatives, at = [], [], [], 0
    length = 0
    for m in MARK.finditer(marked):
        before = marked[at : m.start()]
        text.append(before)
        length += len(before)
        head, value = m.group(1), m.group(2)
        start, end = length, length + len(value)
        if value != value.strip() or not value:
            raise ValueError(f"value with outer space: {value!r}")
        entity, _, others = head.partition("!")
        if entity:
            entities.append({"start": start, "end": end, "entity": entity})
        if others:
            kinds, why = others.split("|", 1)
            for kind in kinds.split(","):
                negatives.append({"start": start, "end": end, "entity": kind, "why": why})
        text.append(value)
        length = end
        at = m.end()
    text.append(marked[at:])
    plain = "".join(text)
    if OPEN in plain or MIDDLE in plain or CLOSE in plain:
        raise ValueError(f"nested or broken mark near {plain[:120]!r}")
    return plain, entities, negatives

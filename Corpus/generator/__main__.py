"""`python3 -m generator` writes the corpora; `--check` compares them with the committed files."""

import pathlib
import sys

from . import claims, corpus, logs, mails, notes, readme, share, technical, wire

CORPORA = [
    ("clinical-notes", notes),
    ("claims-and-rosters", claims),
    ("application-logs", logs),
    ("code-and-technical", technical),
    ("email-threads", mails),
    ("health-messages", wire),
]
ROOT = pathlib.Path(__file__).resolve().parent.parent


def everything():
    files, by_corpus = share.build(), {}
    for name, module in CORPORA:
        written, by_corpus[name] = corpus.files(name, module)
        files.update(written)
    files["README.md"] = readme.text(by_corpus).encode("utf-8")
    return files


def stale(files):
    """Paths that differ from what is on disk, or that only one side has."""
    found = [
        path
        for path, data in files.items()
        if not (ROOT / path).is_file() or (ROOT / path).read_bytes() != data
    ]
    on_disk = {p.relative_to(ROOT).as_posix() for p in (ROOT / "demo-share").rglob("*") if p.is_file()}
    return sorted(found + [p for p in on_disk if p not in files])


def main(arguments):
    if arguments not in ([], ["--check"]):
        print("usage: python3 -m generator [--check]", file=sys.stderr)
        return 2
    files = everything()
    if arguments:
        different = stale(files)
        for path in different:
            print(f"differs from the generator: {path}", file=sys.stderr)
        return 1 if different else 0
    for path, data in files.items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    print(f"{len(files)} files, {sum(len(d) for d in files.values())} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Says whether the committed tables are the ones that README.md records. Exit status 0 or 1.

Needs no network and no package beyond the standard library:

    python3 Patterns/Tables/generate/check_fresh.py

It reads each table completely, compares size, number of entries and SHA-256 with README.md, and
what the table was made from (generator, curated lists, package versions), and looks for files that
are not in the list.
"""

import sys

import manifest
from tables import FOLDER, TableError

SUFFIXES = {".codes", ".terms", ".bits"}


def problems():
    recorded = manifest.recorded()
    for name in manifest.TABLES:
        if not (FOLDER / name).is_file():
            yield f"{name}: the file is missing; run `make tables`"
            continue
        if name not in recorded:
            yield f"{name}: README.md has no row for it; run `make tables`"
            continue
        try:
            actual = manifest.row(name)
        except (TableError, ValueError, LookupError) as error:
            yield f"{name}: not readable as a table: {error}"
            continue
        if actual != recorded[name]:
            same_file = actual.rsplit("|", 2)[0] == recorded[name].rsplit("|", 2)[0]
            reason = (
                "its generator or a curated list changed after it was made"
                if same_file
                else "the file is not the one that README.md records"
            )
            yield f"{name}: {reason}; run `make tables`"
    for path in sorted(FOLDER.iterdir()):
        if path.suffix in SUFFIXES and path.name not in manifest.TABLES:
            yield f"{path.name}: not a table of manifest.py"


def main():
    found = list(problems())
    for problem in found:
        print(f"check_fresh: {problem}", file=sys.stderr)
    if not found:
        print(f"{len(manifest.TABLES)} tables are fresh")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

"""Makes phone-area-codes.bits: the area codes of the North American Numbering Plan in use."""

import re

from tables import require_version, write_bits

# Why: a toll-free or a personal number also leads to its owner, so the first map has them too.
GROUND = ("fixed_line", "mobile")
OTHER = ("toll_free", "personal_number", "premium_rate", "uan", "pager")


def union(metadata, kinds):
    """One pattern for the numbers of these kinds in all the regions."""
    parts = set()
    for region in metadata:
        for kind in kinds:
            description = getattr(region, kind)
            if description is not None and description.national_number_pattern:
                parts.add(f"(?:{description.national_number_pattern})")
    return re.compile("|".join(sorted(parts)))


def assigned(code, pattern):
    """Whether any exchange of the area code fits the pattern."""
    return any(
        pattern.fullmatch(f"{code:03}{exchange:03}{line}")
        for exchange in range(200, 1000)
        for line in ("0100", "4567", "9999")
    )


def main():
    require_version("phonenumbers", "9.0.43")
    from phonenumbers import PhoneMetadata
    from phonenumbers.data import _COUNTRY_CODE_TO_REGION_CODE as regions

    metadata = [PhoneMetadata.metadata_for_region(region) for region in regions[1]]
    ground, other = union(metadata, GROUND), union(metadata, OTHER)
    places = {code for code in range(200, 1000) if assigned(code, ground)}
    used = places | {code for code in range(200, 1000) if assigned(code, other)}

    assert all(code % 100 != 11 for code in used)
    assert {212, 415, 808, 907, 787, 416, 876, 800, 888, 833, 900} <= used
    assert not {800, 888, 833, 900} & places and {212, 415, 808, 907, 787} <= places
    assert not {211, 555, 666, 999, 950} & places, {211, 555, 666, 999, 950} & places
    print(len(used), "in use", len(places), "geographic; only in use:", sorted(used - places))
    write_bits(
        "phone-area-codes.bits",
        b"SHNB",
        "NANP, phonenumbers 9.0.43 (libphonenumber)",
        [(1000, used), (1000, places)],
    )


if __name__ == "__main__":
    main()

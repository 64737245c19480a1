"""Makes zip-codes.bits: assigned five-digit ZIP codes and the sparsely populated ZIP3 areas."""

from tables import require_version, write_bits

# The three-digit areas with 20,000 people or fewer in the 2000 Census, which Safe Harbor replaces
# by 000: HHS, Guidance Regarding Methods for De-identification (2012), on 164.514(b)(2)(i)(B).
SPARSE = {36, 59, 63, 102, 203, 556, 692, 790, 821, 823, 830, 831, 878, 879, 884, 890, 893}


def main():
    require_version("zipcodes", "3.0.0")
    import zipcodes

    # Why also the inactive ones: a record keeps the address of its day.
    assigned = {int(row["zip_code"]) for row in zipcodes.list_all()}
    assert len(SPARSE) == 17
    assert {501, 10001, 77429, 90210, 96801, 99501, 20500} <= assigned
    assert not {0, 999, 99999} & assigned
    areas = {number // 100 for number in assigned}
    print(f"{len(areas)} ZIP3 areas in use; first {min(assigned):05}, last {max(assigned):05}")
    write_bits(
        "zip-codes.bits",
        b"SHZB",
        "ZIP codes, zipcodes 3.0.0; ZIP3 2000 Census",
        [(100_000, assigned), (1000, SPARSE)],
    )


if __name__ == "__main__":
    main()

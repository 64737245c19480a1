"""Makes every table and records their sums in README.md. Run by `make tables`; needs the packages
of requirements.txt and the Debian package wamerican."""

import manifest
import diseases
import drugs
import english_words
import icd_codes
import lab_tests
import person_names
import phone_area_codes
import places
import procedures
import top_level_domains
import zip_codes


def main():
    # Why this order: places reads the names to mark Jackson and Austin.
    for generator in (
        icd_codes, phone_area_codes, zip_codes, top_level_domains, english_words, person_names,
        places, diseases, drugs, lab_tests, procedures,
    ):  # fmt: skip
        generator.main()
    manifest.write()


if __name__ == "__main__":
    main()

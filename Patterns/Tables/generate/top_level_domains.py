"""Makes tlds.terms: the top-level domains of the public suffix list."""

from tables import normal, package_folder, require_version, write_terms

GENERIC, COUNTRY, INTERNATIONAL, RESERVED = (1 << bit for bit in range(2, 6))
# RFC 2606, 6761, 6762 and 7686: never delegated in the public DNS, but seen in internal text.
SPECIAL = ("test", "example", "invalid", "localhost", "local", "onion", "internal")


def main():
    require_version("publicsuffixlist", "1.1.2.20261023")
    source = package_folder("publicsuffixlist") / "public_suffix_list.dat"
    terms = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        if "===END ICANN DOMAINS===" in line:
            break
        rule = line.strip()
        if not rule or rule.startswith("//"):
            continue
        label = normal(rule.lstrip("!").split(".")[-1])
        kind = COUNTRY if len(label) == 2 and label.isascii() else GENERIC
        if label.isascii():
            terms[label] = (kind, 0)
        else:
            terms[label] = (INTERNATIONAL, 0)
            terms["xn--" + label.encode("punycode").decode("ascii")] = (INTERNATIONAL, 0)
    for label in SPECIAL:
        terms.setdefault(label, (RESERVED, 0))
    assert {"com", "org", "gov", "health", "hospital", "us", "de", "arpa"} <= terms.keys()
    assert not {"txt", "pdf", "exe", "docx", "hl7"} & terms.keys()
    write_terms("tlds.terms", "Public Suffix List 2026-10-23, MPL-2.0", terms)


if __name__ == "__main__":
    main()

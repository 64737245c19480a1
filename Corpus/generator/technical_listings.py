"""Fragments of listings, logs of tools and their documents."""

from .technical_family import families

LISTINGS = {}
family = families(LISTINGS)

family("git-log", """
commit ‹sha40›
%%
$ git log --oneline
""", """
‹t:ICD10_PCS› fix ‹var› rounding
%%
commit ‹sha40›
Author: ‹staff› <‹staffmail›>

    Fix ‹t:LICENSE_PLATE›: ‹var› is null for old accounts
%%
    ‹trap:technical›
%%
commit ‹sha40›
Merge: ‹sha› ‹sha›
Author: ‹doc_last› <‹workmail›>

    Merge branch '‹var›'
%%
‹t:ICD10_PCS› bump ‹var› to ‹t:IP_ADDRESS›
%%
‹sha› rename mrn to record_number in the ‹var› module
%%
‹sha› (tag: v‹sem›) release
%%
 ‹n:1-9› files changed, ‹n:10-900› insertions(+), ‹n:10-900› deletions(-)
%%
index ‹sha›..‹sha› 100644
%%
‹sha› validate claim numbers before import
""", 5, 10)

family("diff", """
diff --git a/src/‹var›.c b/src/‹var›.c\nindex ‹sha›..‹sha› 100644
%%
--- a/‹var›.ts\n+++ b/‹var›.ts
""", """
@@ -‹n:1-900›,‹n:3-20› +‹n:1-900›,‹n:3-20› @@ ‹fn›
%%
-const PORT = ‹t:CPT›;
+const PORT = ‹t:CPT›;
%%
-  version: "‹t:IP_ADDRESS›"
+  version: "‹t:IP_ADDRESS›"
%%
+  // ‹trap:technical›
%%
-  expect(mask("‹t:US_SSN›")).toBe("###-##-####");
%%
 static uint32_t ‹var› = 0x‹shape:&&&&&&&&›;
%%
+  "resolved": "‹docurl›",
+  "integrity": "sha512-‹shape:&@&&@&&@@&&@&&@@&&@&&@@&&@&&@@›=="
%%
-  const id = "‹uuid›";
%%
 if (dob > today) return "birth date in the future";
%%
+ACCOUNT_MIN = ‹n:6-8›
%%
-  limit = ‹t:PHONE›
""", 5, 9)

family("checksums", """
SHA256SUMS
%%
# md5 of the release files, ‹trap:technical›
""", """
‹sha256›  ‹var›-‹sem›.tar.gz
%%
‹sha256› *‹var›.iso
%%
‹shape:&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&›  ‹var›.deb
%%
MD5 (‹var›.pkg) = ‹shape:&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&&›
%%
crc32 ‹shape:&&&&&&&&›
%%
00000‹n:100-999›  ‹shape:&& && && && && && && &&›  |.‹var›.|
%%
fingerprint ‹t:MAC_ADDRESS›
%%
size ‹t:PHONE›
%%
‹uuid›
%%
urn:uuid:‹uuid›
%%
‹t:BIOMETRIC_ID›  key
""", 5, 10)

family("release-notes", """
# ‹cls› ‹sem›\n\nReleased ‹now›
%%
CHANGELOG\n=========
%%
What's new in ‹cls› ‹t:IP_ADDRESS›
""", """
- Fixed a crash when the claim number was empty (‹t:LICENSE_PLATE›).
%%
- Updated ‹var› to ‹t:IP_ADDRESS›.
%%
* ‹trap:technical›
%%
- The member ID field accepts up to ‹n:12-40› characters.
%%
- Patient search no longer times out after ‹t:AGE› seconds.
%%
### Fixed\n- rounding of weights such as ‹t:ICD9_CM›
%%
- Masks the SSN on printed forms.
%%
* Dropped support for ‹var› ‹sem›
%%
- Imports up to ‹t:CPT› rows per file.
%%
- New column `dob` in the export (ISO format).
%%
- Thanks to ‹staff› for the report.
%%
- Room codes like ‹t:HCPCS› sort correctly.
%%
See ‹docurl› for details.
%%
* Build ‹t:ICD10_PCS›, serial console on by default
""", 5, 9)

family("api-docs", """
# ‹cls› API\n\nBase address: ‹docurl›
%%
## GET /v‹n:1-4›/‹var›
""", """
| Field | Type | Notes |
|---|---|---|
| mrn | string | medical record number of the facility |
| dob | date | date of birth |
%%
`npi` must be ten digits; a request with ‹t:US_NPI› fails with code ‹n:4000-4999›.
%%
A Social Security number such as ‹no:US_SSN:000-00-0000:placeholder› is rejected.
%%
Placeholders: `<member-id>`, `{claimNumber}`, `:account`.
%%
Rate limit: ‹t:AGE› requests per minute.
%%
Example answer: `{"id":"‹uuid›","count":‹n:2-900›}`
%%
The `X-Request-Id` header holds a token like `‹t:VIN›`.
%%
Errors carry a number (‹t:CPT›) and a text.
%%
‹trap:technical›
%%
Dates are ISO 8601; ages are whole years.
%%
`phone` follows E.164, ‹n:10-15› digits, no blanks.
%%
The key fingerprint is ‹t:MAC_ADDRESS›.
%%
Use `Authorization: Bearer ‹shape:&&&&@&&&&@&&&&›`.
%%
Account numbers have 6 to 17 digits, routing numbers 9.
""", 5, 9, "\n\n")

family("network-inventory", """
hostname,address,mac,model,firmware
%%
show version
%%
# hosts
""", """
sw‹n:10-99›,‹IP_ADDRESS›,‹MAC_ADDRESS›,‹t:PROFESSIONAL_LICENSE›,‹t:IP_ADDRESS›
%%
‹IP_ADDRESS› ‹var›.internal ‹var›
%%
interface Gi‹n:1-4›/0/‹n:1-48› description ‹var› ‹t:HCPCS›
%%
boot image hash ‹sha›
%%
System image file is "flash:‹var›.‹n:10-17›.‹n:1-9›.‹n:1-9›.bin"
%%
uptime is ‹n:1-90› weeks
%%
arp ‹IP_ADDRESS› ‹MAC_ADDRESS› ARPA
%%
‹trap:technical›
%%
snmp sysObjectID ‹oid›
%%
vlan ‹n:2-4000› name ‹var›
%%
asset ‹t:US_DRIVER_LICENSE› rack ‹t:ICD10_CM›
""", 6, 11)

family("measurements", """
time_s\tpressure\tflow
%%
Calibration sheet, pump bench ‹n:1-9›
%%
Run ‹t:CPT›, probe ‹n:1-40›
""", """
‹n:0-90›.‹n:10-99›\t‹t:ICD9_CM›\t‹n:1-90›.‹n:100-999›
%%
‹n:0-90›.‹n:10-99›\t‹n:90-130›.‹n:10-99›\t‹t:ICD9_CM›
%%
mean ‹t:ICD9_CM› +/- ‹n:1-9›.‹n:10-99›, n = ‹t:CPT›
%%
p < 0.‹n:10-50›, CI ‹n:1-9›.‹n:10-99›-‹n:10-19›.‹n:10-99›
%%
‹t:PHONE› counts in ‹n:10-900› s
%%
temperature ‹n:90-109›.‹n:1-9› F
%%
‹n:10-99›-‹n:100-999›-‹n:1000-9999› mm (L-W-H)
%%
offset ‹t:ABA_ROUTING›
%%
‹trap:technical›
%%
channel ‹t:HCPCS›: ok
%%
ratio ‹t:DATE›
%%
epoch ‹t:US_NPI›, drift 0.‹n:100-999›
""", 6, 12)

family("identifier-guide", """
Number formats we mask
%%
Data dictionary, part ‹n:1-9›
%%
How the checker works
""", """
ssn: nine digits, often written 3-2-4; ‹no:US_SSN,US_ITIN:900-00-0000:placeholder› is never real.
%%
mrn: up to ten digits, e.g. nnnnnnnn.
%%
NPI: ten digits; ‹t:US_NPI› fails the check.
%%
DEA: two letters and seven digits, the last is a check digit; ‹no:US_DEA:AB0000001:wrong check digit› is wrong.
%%
VIN: no I, O or Q, so ‹t:VIN› cannot be one.
%%
Medicare IDs never hold the letter S, thus ‹t:US_MBI› is refused.
%%
Credit cards pass Luhn; ‹t:CREDIT_CARD› does not.
%%
routing numbers: weights 3-7-1, ‹t:ABA_ROUTING› fails.
%%
IBAN: mod 97; ‹t:IBAN› leaves the wrong remainder.
%%
Dates of birth are shown as **/**/yyyy.
%%
account: digits only, 6-17
%%
claim: CLM-yyyy-nnnnnn
%%
The licence plate mask is AAA-NNNN.
%%
‹trap:technical›
""", 5, 9)

family("markup", """
<!doctype html>\n<html lang="en">
%%
<svg xmlns="http-like" viewBox="0 0 ‹n:100-900› ‹n:100-900›">
%%
<?xml version="1.0"?>\n<resources>
""", """
<path d="M‹n:1-99›.‹n:100-999› ‹n:1-99›.‹n:100-999›L‹n:1-99› ‹n:1-99›z" fill="#‹shape:&&&&&&›"/>
%%
<input name="ssn" pattern="\\d{3}-\\d{2}-\\d{4}" placeholder="###-##-####">
%%
<label for="dob">Date of birth</label><input id="dob" type="date">
%%
<td class="c‹n:10-99›">‹t:ICD9_CM›</td><td>‹t:US_SSN›</td>
%%
<!-- ‹trap:technical› -->
%%
<string name="‹var›">Member ID</string>
%%
<script src="/js/‹var›.‹shape:&&&&&&&&›.js" integrity="sha256-‹shape:&@&&@@&&@&&@@&&@›="></script>
%%
<item id="‹uuid›" code="‹t:HCPCS›"/>
%%
.card { width: ‹n:100-900›px; z-index: ‹t:CPT›; color: #‹shape:&&&&&&› }
%%
<span data-build="‹t:ICD10_PCS›">v‹t:IP_ADDRESS›</span>
%%
<a href="‹docurl›">Manual</a>
%%
<option value="‹t:RX_NUMBER›">Order form</option>
""", 6, 11)

family("lockfile", """
# lock, do not edit by hand
%%
[[package]]
""", """
name = "‹var›"
version = "‹sem›"
checksum = "‹sha256›"
%%
‹var›==‹sem› --hash=sha256:‹sha256›
%%
"‹var›": "^‹sem›",
%%
‹var› v‹n:0-2›.0.0-‹shape:20##0%1%######›-‹shape:&&&&&&&&&&&&› h1:‹shape:&@&&@@&&@&&@@&&@›=
%%
resolved "‹docurl›" rev ‹sha40›
%%
# via ‹t:EMAIL›
%%
license: ‹no:LICENSE_PLATE,PROFESSIONAL_LICENSE:GPL-3.0:software license›
%%
rev = "‹sha40›"
%%
# ‹trap:technical›
%%
requires_python = ">=3.‹n:8-13›"
""", 5, 10)

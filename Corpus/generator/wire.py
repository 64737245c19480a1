"""Health messages as text: HL7 v2, FHIR, X12 and C-CDA in turn."""

from . import ccda, fhir, hl7, x12

TITLE = "Health messages"
COUNT = 560
# Time stamps of the envelopes and the addresses of code systems are not labelled.
UNLABELLED = ("DATE", "URL")


def build(scene):
    return scene.r.weighted([(hl7, 38), (fhir, 30), (x12, 20), (ccda, 12)]).build(scene)

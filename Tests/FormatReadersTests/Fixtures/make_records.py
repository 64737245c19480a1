"""Writes files of records; see README.md."""
import datetime
import sys

import fastavro
import pyarrow
import pyarrow.parquet

out = sys.argv[1]
rows = [
    {
        "patient_name": "Planted Patient", "ssn": ssn, "mrn": "H10482913",
        "dob": datetime.date(1961, 4, 12), "phones": ["312-555-0188", "312-555-0189"],
        "home": {"street": "12 Elm St"}, "visits": 7, "note": None,
    }
    for ssn in ["219-09-9998", None]
]
text = ["null", "string"]
schema = {
    "type": "record", "name": "Patient", "namespace": "planted", "fields": [
        {"name": "patient_name", "type": "string"}, {"name": "ssn", "type": text},
        {"name": "mrn", "type": "string"},
        {"name": "dob", "type": {"type": "int", "logicalType": "date"}},
        {"name": "phones", "type": {"type": "array", "items": "string"}},
        {"name": "home", "type": {
            "type": "record", "name": "Home", "fields": [{"name": "street", "type": "string"}]}},
        {"name": "visits", "type": "long"}, {"name": "note", "type": text},
    ],
}
for codec in ["null", "deflate", "bzip2", "xz"]:
    with open(f"{out}/records-{codec}.avro", "wb") as file:
        fastavro.writer(file, schema, rows, codec=codec)
table = pyarrow.Table.from_pylist(
    rows, pyarrow.schema([
        ("patient_name", pyarrow.string()), ("ssn", pyarrow.string()), ("mrn", pyarrow.string()),
        ("dob", pyarrow.date32()), ("phones", pyarrow.list_(pyarrow.string())),
        ("home", pyarrow.struct([("street", pyarrow.string())])), ("visits", pyarrow.int64()),
        ("note", pyarrow.string())]))
for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
    pyarrow.parquet.write_table(table, f"{out}/records-{codec}.parquet", compression=codec)
pyarrow.parquet.write_table(
    table, f"{out}/records-v2.parquet", data_page_version="2.0", use_dictionary=False,
    column_encoding={
        "patient_name": "DELTA_BYTE_ARRAY", "mrn": "DELTA_LENGTH_BYTE_ARRAY",
        "visits": "DELTA_BINARY_PACKED"})

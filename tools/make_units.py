"""Write the tables of districts and communes from the package vietnamadminunits.

    pip install vietnamadminunits==1.0.4
    python tools/make_units.py

The package (MIT, Hieu Tran) holds the units before and after 1 July 2025 and which commune came
of which. The program does not need it: what is taken from it is committed, as names alone.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

TABLES = Path(__file__).resolve().parent.parent / "src/orggraph/languages/vi/data/background"
PACKAGE = "vietnamadminunits"
WORDS = ("thành phố", "thị xã", "thị trấn", "đặc khu", "huyện", "quận", "phường", "xã")
SOURCE = """\
# Taken from the package vietnamadminunits 1.0.4 (Hieu Tran, MIT licence) by tools/make_units.py.
"""
DISTRICTS = """\
# Districts, towns and cities of provinces as they were on 30 June 2025: 696, of 63 provinces.
# The level was abolished.
"""
COMMUNES = """\
# What the 3,321 communes, wards and special zones of 1 July 2025 were made of: the 10,035
# communes, wards and townships of the day before, and five island districts that had none.
# Before a list of communes stands the district they were of, with its province where that is
# another now; "một phần" is before what was divided.
"""
Old = tuple[str, str, str]  # province, district, commune ("" for a district without any)
New = tuple[str, str]


def main() -> int:
    """Read the package and write both tables."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        print(f"make_units: pip install {PACKAGE}==1.0.4", file=sys.stderr)
        return 1
    data = Path(spec.origin).parent / "data"
    with sqlite3.connect(data / "dataset.db") as base:
        old = base.execute(
            "SELECT province, district, ward, provinceKey, districtKey, wardKey"
            " FROM admin_units_legacy"
        ).fetchall()
        new = base.execute(
            "SELECT province, ward, provinceKey, wardKey FROM admin_units"
        ).fetchall()
    before = {
        f"{p}_{d}_{w or ''}": (name(province), unit(district), unit(ward or ""))
        for province, district, ward, p, d, w in old
    }
    after = {(p, w): (name(province), unit(ward)) for province, ward, p, w in new}
    made = made_of(json.loads((data / "converter_2025.json").read_text()), before, after)
    districts = sorted({(province, district) for province, district, _ in before.values()})
    rows = "".join(f"{district}\t{province}\n" for province, district in districts)
    TABLES.joinpath("districts.tsv").write_text(f"{DISTRICTS}{SOURCE}district\tprovince\n{rows}")
    rows = "".join(
        f"{commune}\t{province}\t{written(province, made[province, commune])}\n"
        for province, commune in sorted(after.values())
    )
    TABLES.joinpath("communes.tsv").write_text(
        f"{COMMUNES}{SOURCE}commune\tprovince\tmade_of\n{rows}"
    )
    print(f"make_units: {len(districts)} districts, {len(before)} before, {len(after)} after")
    return 0


def made_of(
    told: dict[str, dict[str, dict[str, list[Any]]]],
    before: dict[str, Old],
    after: dict[tuple[str, str], New],
) -> dict[New, list[tuple[Old, bool]]]:
    """Return what each new commune was made of, and whether it was only a part."""
    made: dict[New, list[tuple[Old, bool]]] = defaultdict(list)
    for province, communes in told["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for key, parts in communes.items():
            made[after[province, key]].extend((before[part], False) for part in parts)
    for province, divided in told["DICT_PROVINCE_WARD_DIVIDED"].items():
        for part, news in divided.items():
            for new_ in news:
                made[after[province, new_["newWardKey"]]].append((before[part], True))
    return made


def written(province: str, parts: list[tuple[Old, bool]]) -> str:
    """Write what a commune was made of, district by district."""
    by_district: dict[str, list[str]] = defaultdict(list)
    for (old_province, district, commune), partly in sorted(parts):
        where = district if old_province == province else f"{district}, {old_province}"
        own = by_district[where]
        if commune != "":
            own.append(f"một phần {commune}" if partly else commune)
    return "; ".join(
        where if len(communes) == 0 else f"{where}: {', '.join(communes)}"
        for where, communes in by_district.items()
    )


def name(province: str) -> str:
    """Return the name of a province without its unit."""
    for word in ("Thành phố ", "Tỉnh "):
        province = province.removeprefix(word)
    return province


def unit(text: str) -> str:
    """Return a unit with its word in lower case: "huyện Hạ Hòa"."""
    text = " ".join(text.replace("’", "'").split())
    for word in WORDS:
        if text.lower().startswith(f"{word} "):
            return f"{word}{text[len(word) :]}"
    return text


if __name__ == "__main__":
    sys.exit(main())

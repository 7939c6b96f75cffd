"""Places with coordinates, and the projects in them, as GeoJSON (RFC 7946)."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from regkg.publish.tables import Index
from regkg.publish.things import Thing, key_of, things

_WGS84: Final = "http://www.w3.org/2003/01/geo/wgs84_pos#"
_WKT: Final = "http://www.opengis.net/ont/geosparql#asWKT"
_POINT: Final = re.compile(r"\s*(?:<[^>]*(?:CRS84|4326)>\s*)?POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)\s*", re.IGNORECASE)


def write(lines: Iterable[bytes], index: Index) -> str:
    """A feature for each place that has coordinates, with the projects whose region it is; nothing if there is no such place."""
    points: dict[str, tuple[float, float]] = {}
    projects: dict[str, list[str]] = defaultdict(list)
    for thing in things(lines):
        if thing.kind == "Project":
            for region in thing.texts("region"):
                projects[region].append(thing.iri)
        elif point := _point(thing):
            points[thing.iri] = point
    if not points:
        return ""
    features = [_feature(iri, point, projects.get(iri, []), index) for iri, point in points.items()]
    return json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False, indent=1) + "\n"


def _feature(iri: str, point: tuple[float, float], projects: list[str], index: Index) -> dict[str, Any]:
    properties = {
        "id": key_of(iri),
        "name_lv": index.name(iri, "lv"),
        "name_en": index.name(iri, "en"),
        "projects": [{"iri": project, "name": index.name(project)} for project in projects],
    }
    return {"type": "Feature", "id": iri, "geometry": {"type": "Point", "coordinates": list(point)}, "properties": properties}


def _point(thing: Thing) -> tuple[float, float] | None:
    """Longitude and latitude."""
    match = _POINT.fullmatch(thing.first(_WKT))
    found = (match[1], match[2]) if match else (thing.first(f"{_WGS84}long"), thing.first(f"{_WGS84}lat"))
    try:
        longitude, latitude = float(found[0]), float(found[1])
    except ValueError:
        return None
    return (longitude, latitude) if abs(longitude) <= 180 and abs(latitude) <= 90 else None

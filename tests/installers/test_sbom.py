"""What an installer carries can be read by a machine."""

import json

import pytest
import sbom
from licences import Part

QT = Part("pyside6-essentials", "6.11.3", "LGPL-3.0-only", (), "pypi")
SSL = Part("libssl3", "3.0.17-1", "see its text", (), "deb/debian")


@pytest.fixture
def told():
    return sbom.bill("1.2.3", [QT, SSL], {"SQLite": "3.50.4"})


def test_it_is_the_bill_of_one_release(told):
    assert told["metadata"]["component"]["version"] == "1.2.3"


def test_parts_are_sorted_by_name(told):
    names = [each["name"] for each in told["components"]]

    assert names == sorted(names) == ["SQLite", "libssl3", "pyside6-essentials"]


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("pyside6-essentials", "pkg:pypi/pyside6-essentials@6.11.3"),
        ("libssl3", "pkg:deb/debian/libssl3@3.0.17-1"),
    ],
)
def test_a_part_says_where_it_comes_from(told, name, url):
    (found,) = (each for each in told["components"] if each["name"] == name)

    assert found["purl"] == url


def test_a_part_says_its_licence(told):
    (found,) = (each for each in told["components"] if each["name"] == "pyside6-essentials")

    assert found["licenses"] == [{"license": {"name": "LGPL-3.0-only"}}]


def test_the_same_parts_give_the_same_bytes(told, tmp_path):
    again = sbom.bill("1.2.3", [SSL, QT], {"SQLite": "3.50.4"})
    first, second = (sbom.write(tmp_path / name, it) for name, it in (("a", told), ("b", again)))

    assert first.read_bytes() == second.read_bytes()
    assert json.loads(first.read_text()) == told


def test_python_tells_what_it_brings_along():
    assert {"OpenSSL", "SQLite"} == sbom.within_python().keys()

"""From the frozen app to a setup.exe for Windows; signed where there is a certificate."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import times
from dev_setup import ROOT, perform
from frozen import App

SCRIPT = "packaging/windows/setup.nsi"
# Set by the release workflow where the project has one: a .pfx file and what opens it.
CERTIFICATE, PASSWORD = "STUDYAPP_CERTIFICATE", "STUDYAPP_CERTIFICATE_PASSWORD"
TIME_STAMPS = "http://timestamp.digicert.com"
_USUAL_PLACE = Path(r"C:\Program Files (x86)\NSIS\makensis.exe")


def build(app: App, dist: Path) -> Path:
    """StudyApp-VERSION-win64-setup.exe; under Linux from a tree that wine has frozen."""
    sign(sorted(app.tree.glob("*.exe")))
    times.set_all(app.tree, times.of_release())
    setup = dist / f"StudyApp-{app.version}-win64-setup.exe"
    makensis = shutil.which("makensis") or str(_USUAL_PLACE)
    values = {"VERSION": app.version, "TREE": str(app.tree), "OUT": str(setup)}
    defined = [f"-D{name}={value}" for name, value in values.items()]
    perform([makensis, "-V2", "-NOCD", *defined, SCRIPT], cwd=ROOT)
    sign([setup])
    return setup


def sign(programs: Sequence[Path]) -> None:
    """By Microsoft's signtool, or osslsigncode elsewhere; without a certificate nothing is done."""
    certificate = os.environ.get(CERTIFICATE)
    if not certificate:
        return
    secret = os.environ.get(PASSWORD, "")
    for program in programs:
        told = f"to sign {program}"  # the words hold the password
        signed = program.with_suffix(".signed")
        if shutil.which("signtool"):
            words = ["signtool", "sign", "/f", certificate, "/p", secret, "/fd", "SHA256"]
            perform([*words, "/tr", TIME_STAMPS, "/td", "SHA256", str(program)], told=told)
            continue
        words = ["osslsigncode", "sign", "-pkcs12", certificate, "-pass", secret, "-h", "sha256"]
        perform([*words, "-n", "StudyApp", "-in", str(program), "-out", str(signed)], told=told)
        signed.replace(program)

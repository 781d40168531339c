"""From the frozen app to a disk image for macOS; signed and notarised where there is a key."""

import os
import platform
from pathlib import Path

import times
from dev_setup import perform
from frozen import App

ENTITLEMENTS = Path(__file__).resolve().parent / "macos" / "entitlements.plist"
# Set by the release workflow where the project has them.
IDENTITY, PROFILE = "STUDYAPP_MAC_IDENTITY", "STUDYAPP_MAC_NOTARY_PROFILE"


def build(app: App, dist: Path) -> Path:
    """StudyApp-VERSION-macos-ARCHITECTURE.dmg."""
    times.set_all(app.tree, times.of_release())
    identity = os.environ.get(IDENTITY)
    if identity:
        sign(app.tree, identity)
    image = dist / f"StudyApp-{app.version}-macos-{platform.machine()}.dmg"
    shown = ["-volname", "StudyApp", "-srcfolder", str(app.tree)]
    perform(["hdiutil", "create", *shown, "-ov", "-format", "UDZO", str(image)])
    profile = os.environ.get(PROFILE)
    if identity and profile:
        perform(["codesign", "--sign", identity, "--timestamp", str(image)])
        notarise(image, profile)
    return image


def sign(bundle: Path, identity: str) -> None:
    """With the hardened runtime, which notarising asks for."""
    words = ["--force", "--deep", "--options", "runtime", "--timestamp"]
    perform(
        ["codesign", *words, "--entitlements", str(ENTITLEMENTS), "--sign", identity, str(bundle)]
    )
    perform(["codesign", "--verify", "--deep", "--strict", str(bundle)])


def notarise(image: Path, profile: str) -> None:
    """Apple looks at it; the ticket then travels with the image."""
    words = ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
    perform(words)
    perform(["xcrun", "stapler", "staple", str(image)])

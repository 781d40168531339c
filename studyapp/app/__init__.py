"""Puts the app together: the only place that knows every part."""

from studyapp.app.startup import run

__all__ = ["run"]

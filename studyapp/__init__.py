"""StudyApp: study for a technical interview, offline."""

__version__ = "0.1.0"

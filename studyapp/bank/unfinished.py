"""The words that mark what is still to be written."""

import re

UNFINISHED = re.compile(r"\bTODO\b|\bTo be filled\b|\bFIXME\b|\blorem ipsum\b")

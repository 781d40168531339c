"""How much a learner's code may take, and how long we wait for what."""

MEMORY = 1024 * 1024 * 1024  # bytes, besides what Python and the libraries take
FOLDER = 64 * 1024 * 1024  # bytes of all files
FILE = 8 * 1024 * 1024  # bytes of one
CODE = 1024 * 1024  # characters of the learner's code
OPEN_FILES = 64
PRINTED = 1024 * 1024  # bytes that a case may print
STRAY = 4 * 1024 * 1024  # bytes on the pipe that is not for the learner's code

TO_START = 30.0  # seconds until the child waits for its job: a cold disk is slow
TO_LOAD = 10.0  # seconds for the learner's own imports
TO_BEGIN = 5.0  # seconds from one case to the next, which is our own doing
OVERALL = 30.0  # seconds for a run, besides the time of its cases
TO_TELL = 0.15  # seconds for the fault handler to say where a case is stuck
TO_ARRIVE = 0.25  # seconds for what was printed to come after the end of its case
BEAT = 0.05  # seconds between looks at the clock, and at whether we are to stop
LOOK_AT_FOLDER = 0.1  # seconds between looks at how full it is

"""Where the frozen app begins; also its helpers, which compile cards on other cores."""

from multiprocessing import freeze_support

freeze_support()  # in a helper this does the work and never returns

from studyapp.__main__ import main  # noqa: E402 (a helper needs none of it)

raise SystemExit(main())

"""Where the frozen app begins."""

from studyapp.__main__ import main

raise SystemExit(main())

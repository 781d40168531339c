# What `check_linux.sh` and `check_windows.sh` share; they say `root`, `work` and `python` first.

passed=0 failed=0
older=0.0.9 # the version that is upgraded from: the same app under another number

say() { echo "[$(date +%H:%M:%S)] $*"; }
check() { # NAME COMMAND...
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        echo "ok    $name"
        passed=$((passed + 1))
    else
        echo "FAIL  $name"
        sed 's/^/      /' "$work/said" | tail -20
        failed=$((failed + 1))
    fi
}
wait_for() { for _ in $(seq 120); do "$@" && return 0; sleep 0.5; done; return 1; }
gone() { [ ! -e "$1" ] || { echo "still there: $1" && false; }; }
is() { [ "$1" = "$2" ] || { echo "wanted: $2" && echo "found:  $1" && false; }; }

bank_fits() { # PROGRAM
    "$python" -c "
import sys
from pathlib import Path
from studyapp.bank.sources import is_current
shipped = Path(sys.argv[1], '_internal', 'studyapp', '_shipped')
assert is_current([shipped / 'data' / 'core'], shipped / 'bank.sqlite')" "$1"
}

summed_up() { # the last command of a script: it fails where a check did
    rm -rf "$work"
    echo
    echo "$passed passed, $failed failed"
    [ "$failed" = 0 ]
}

[ -x "$python" ] || python3 "$root/dev.py" build wheel >&2 # of a fresh checkout: sets it up
version=$("$python" -c 'import studyapp; print(studyapp.__version__)')
cards=$root/data/core/cards
needy=$(grep -rE '^ *needs: *\[[a-z]' --include=card.md "$cards" | sort)
ids_of() { sed 's|/card.md:.*||; s|.*/||'; }
exercises=$(ids_of <<<"$needy") # all that need a library
one_of_each=$(sort -t: -k3 -u <<<"$needy" | ids_of) # the first of those that need the same
exercise=$(grep -m1 'needs: *\[numpy\]' <<<"$needy" | ids_of)
solution=$(find "$cards" -path "*/$exercise/solution.py")

import subprocess
import sys


def test_the_package_is_imported_without_the_scheduler_or_any_other_weight():
    heavy = "fsrs PySide6 sqlalchemy zoneinfo uuid hashlib random statistics secrets platform"
    script = f"import studyapp.study, sys; print(*set('{heavy}'.split()) & set(sys.modules))"

    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert ran.stdout.split() == []

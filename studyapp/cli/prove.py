"""The command that also runs what packs promise."""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import partial
from pathlib import Path

from studyapp.bank.card_file import slug
from studyapp.bank.packs import PackError, card_files
from studyapp.bank.problem import did_you_mean
from studyapp.cli.content import checked
from studyapp.cli.output import CommandError, say, tell
from studyapp.cli.proofs import Proof, proofs
from studyapp.cli.proving import Proved, Provers, prove
from studyapp.folders import packs
from studyapp.practice import walls
from studyapp.practice.runner import Runner
from studyapp.study.words import count

_STOPPED = 130


def check_and_prove(
    folders: Sequence[Path],
    *,
    subjects: Sequence[str],
    jobs: int | None,
    trust: bool,
    verbose: bool = False,
    as_json: bool,
) -> int:
    """1 where there is an error or a promise does not hold; 130 after Ctrl+C."""
    chosen = list(folders) or packs()
    found = checked(chosen)
    found_proofs = [proof for folder in chosen for proof in _proofs(folder)]
    cards = {slug(file) for folder in chosen for file in card_files(folder)}
    wanted = _only(found_proofs, subjects, cards)
    trusted = trust or not _strange(chosen)
    if not trusted:
        _refuse_where_walls_are_missing(chosen)
    if not as_json:
        tell(found.lines(verbose=verbose))
    make_runner = partial(Runner, walls.here(), ahead=False, trusts=lambda _pack: trusted)
    provers = Provers(make_runner, jobs)
    proved, complete = prove(wanted, provers, lambda done: _tell(done, as_json=as_json))
    told = found.data() | _data_of(proved, len(wanted), complete=complete)
    say(_summary(proved, len(wanted), complete=complete), told, as_json=as_json)
    if not complete:
        return _STOPPED
    return int(found.errors > 0 or not all(each.holds for each in proved))


def _strange(folders: Iterable[Path]) -> list[Path]:
    """Those that do not come with the app, whatever they call themselves."""
    ours = {folder.resolve() for folder in packs()}
    return [folder for folder in folders if folder.resolve() not in ours]


def _refuse_where_walls_are_missing(folders: Iterable[Path]) -> None:
    if not walls.here().enough_for_strangers:
        raise CommandError(
            f"{_strange(folders)[0]}: this computer cannot contain the code of a strange pack;"
            " read that code, then say --trust"
        )


def _proofs(folder: Path) -> list[Proof]:
    try:
        return proofs(folder)
    except PackError as error:
        raise CommandError(str(error)) from error


def _only(found: Sequence[Proof], subjects: Iterable[str], cards: Set[str]) -> list[Proof]:
    """Among others a card may run nothing; alone it is a mistake."""
    known = dict.fromkeys(proof.subject for proof in found)
    wanted = set(subjects)
    idle = wanted & cards if wanted & known.keys() else set()
    for subject in sorted(wanted - known.keys() - idle):
        guess = did_you_mean(subject, known)
        raise CommandError(f"no card or drill that runs anything: {subject}{guess}")
    return [proof for proof in found if not wanted or proof.subject in wanted]


def _tell(done: Sequence[Proved], *, as_json: bool) -> None:
    """Of a card or drill, as soon as it is done."""
    if not as_json:
        tell(_lines_of_subject(done))


def _lines_of_subject(done: Sequence[Proved]) -> Iterator[str]:
    fine = all(each.holds for each in done)
    seconds = sum(each.seconds for each in done)
    yield f"{'ok   ' if fine else 'FAIL '} {done[0].proof.subject}  {len(done)}  {seconds:.1f} s"
    for each in done:
        for fault in _faults_of(each):
            yield f"      {each.proof.part}: {each.proof.promise}"
            yield from (f"        {line}" for line in fault.splitlines())


def _faults_of(proved: Proved) -> Iterator[str]:
    yield from proved.faults
    if proved.lacking:
        yield f"not tried: {', '.join(proved.lacking)} is not installed here"


def _summary(proved: Sequence[Proved], wanted: int, *, complete: bool) -> Iterator[str]:
    kept = sum(not each.faults and not each.lacking for each in proved)
    broken = sum(bool(each.faults) for each in proved)
    stopped = "" if complete else "Stopped. "
    promises = count(wanted, "promise")
    yield f"{stopped}{promises}: {kept} kept, {broken} broken, {wanted - kept - broken} not tried"
    yield from walls.here().sentences()


def _data_of(proved: Sequence[Proved], wanted: int, *, complete: bool) -> dict[str, object]:
    return {
        "complete": complete,
        "promises": wanted,
        "proofs": [
            {
                "subject": each.proof.subject,
                "part": each.proof.part,
                "promise": each.proof.promise,
                "holds": each.holds,
                "faults": list(each.faults),
                "lacking": list(each.lacking),
                "seconds": round(each.seconds, 3),
            }
            for each in proved
        ],
        "walls": list(walls.here().sentences()),
    }

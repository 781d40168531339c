import os

import times


def test_the_environment_names_the_time_of_a_release(monkeypatch):
    monkeypatch.setenv(times.VARIABLE, "1790000000")

    assert times.of_release() == 1_790_000_000


def test_it_is_even_since_a_setup_exe_keeps_no_other(monkeypatch):
    monkeypatch.setenv(times.VARIABLE, "1790000001")

    assert times.of_release() == 1_790_000_000


def test_without_a_checkout_it_is_now(monkeypatch, tmp_path):
    monkeypatch.delenv(times.VARIABLE, raising=False)
    monkeypatch.setattr(times, "ROOT", tmp_path)

    assert times.of_release() > 1_790_000_000


def test_files_folders_and_links_get_it(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "file").write_text("x")
    (tmp_path / "link").symlink_to("nowhere")
    times.set_all(tmp_path, 1_790_000_000)

    assert {os.lstat(path).st_mtime for path in [tmp_path, *tmp_path.rglob("*")]} == {1_790_000_000}

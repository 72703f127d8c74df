"""What goes in comes out as a document or as one clear line; nothing stops the others."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from stateofplay.documents import Skipped, Unread, read
from stateofplay.documents.decode import MAX_CHARACTERS
from stateofplay.documents.pages import PageReader
from stateofplay.errors import InputError
from stateofplay.model.dates import Basis
from stateofplay.model.documents import Document

REPORT = "OSLO (AP) - Norway and Iceland ended their fish talks on Friday without a result, officials said."
PAGE = f"""<html><head><title>Fish talks end</title>
<meta property="og:site_name" content="The Bergen Courier">
<meta property="article:published_time" content="2019-03-04T10:00:00Z">
<meta property="article:modified_time" content="2019-03-06T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Fish talks end</h1><p>{REPORT}</p>
<p>The two sides will meet again next month in Bergen, the Norwegian foreign ministry said in a statement.</p>
</article></body></html>"""


def only(path: Path | str, stdin: bytes | None = None) -> object:
    found = list(read([str(path)], io.BytesIO(stdin) if stdin is not None else None))
    assert len(found) == 1
    return found[0]


def refusal(path: Path) -> str:
    found = only(path)
    assert isinstance(found, Unread)
    assert isinstance(found.error, InputError)
    return str(found.error)


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_folder_is_read_in_order_hidden_files_left_out_and_others_counted(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden.txt", ".git/x.txt", "photo.jpg", "notes.pdf"):
        write(tmp_path / name, REPORT)
    found = list(read([str(tmp_path)]))
    assert [d.path for d in found if isinstance(d, Document)] == ["b.txt", "a/z.txt"]
    assert [s.count for s in found if isinstance(s, Skipped)] == [2]


def test_a_document_is_named_without_the_folders_above_it(tmp_path: Path) -> None:
    found = only(write(tmp_path / "deep/er/report.txt", REPORT))
    assert isinstance(found, Document)
    assert found.path == "report.txt"


def test_a_pattern_names_its_matches_from_its_plain_part(tmp_path: Path) -> None:
    write(tmp_path / "a/x.txt", REPORT)
    found = only(f"{tmp_path}/*/x.txt")
    assert isinstance(found, Document)
    assert found.path == "a/x.txt"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b" \n\t ", "white space"),
        ("\ufeff \n".encode(), "white space"),
        (bytes(range(256)) * 20, "binary"),
        ("Осло".encode("cp1251") * 50, "not text in UTF-8"),
        (b"a " * MAX_CHARACTERS, "longer than 5,000,000"),
    ],
)
def test_what_is_no_report_is_refused_with_what_where_and_next_step(tmp_path: Path, content: bytes, says: str) -> None:
    message = refusal(write(tmp_path / "bad.txt", content))
    assert message.startswith("bad.txt")
    assert says in message
    assert ";" in message
    assert "\n" not in message


def test_a_missing_path_an_empty_folder_and_a_fruitless_pattern_each_say_so(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt")
    assert "holds no reports" in refusal(tmp_path)
    assert "no file matches" in refusal(tmp_path / "*.txt")


def test_a_file_that_cannot_be_opened_is_one_refusal(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    assert "cannot be opened" in refusal(tmp_path / "gone.txt")


def test_one_bad_input_does_not_stop_the_next(tmp_path: Path) -> None:
    bad, good = write(tmp_path / "bad.txt", b""), write(tmp_path / "good.txt", REPORT)
    found = list(read([str(bad), str(good)]))
    assert [type(f) for f in found] == [Unread, Document]


def test_invalid_utf8_is_read_with_a_note_and_its_offsets_are_those_of_the_decoded_text(tmp_path: Path) -> None:
    data = b"Caf\xe9 talks\r\n\r\n" + REPORT.encode()
    found = only(write(tmp_path / "x.txt", data))
    assert isinstance(found, Document)
    assert found.text == data.decode("utf-8", "replace")
    assert "U+FFFD" in found.notes[0]


def test_a_byte_order_mark_and_line_ends_stay_in_the_text(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfTalks end in Oslo\r\n\r\n" + REPORT.encode() + b"\r\n"
    found = only(write(tmp_path / "x.txt", data))
    assert isinstance(found, Document)
    assert found.text == data.decode("utf-8")
    assert found.title == "Talks end in Oslo"


def test_utf16_with_its_mark_is_read(tmp_path: Path) -> None:
    found = only(write(tmp_path / "x.txt", REPORT.encode("utf-16")))
    assert isinstance(found, Document)
    assert found.text == REPORT


def test_a_broken_json_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    good = json.dumps({"text": REPORT, "published": "2019-01-04", "title": "Talks end", "outlet": "The Fjord"})
    linked = json.dumps({"text": REPORT, "url": "https://news.example/2019/01/05/talks"})
    lines = [good, "{bad", "", '{"text": 3}', '{"text": " "}', json.dumps({"text": "x", "title": 4}), linked]
    found = list(read([str(write(tmp_path / "f.jsonl", "\n".join(lines)))]))
    documents = [d for d in found if isinstance(d, Document)]
    assert [d.path for d in documents] == ["f.jsonl:1", "https://news.example/2019/01/05/talks"]
    assert [u.path for u in found if isinstance(u, Unread)] == ["f.jsonl:2", "f.jsonl:4", "f.jsonl:5", "f.jsonl:6"]
    assert documents[0].title == "Talks end"
    assert documents[0].outlet == "The Fjord"
    assert documents[0].published is not None
    assert documents[0].published.basis is Basis.PUBLICATION
    assert documents[1].published is not None
    assert str(documents[1].published.earliest) == "2019-01-05"


@pytest.mark.parametrize("content", [REPORT, PAGE, json.dumps({"text": REPORT}) + "\n"])
def test_standard_input_is_told_by_its_content(content: str) -> None:
    found = only("-", content.encode())
    assert isinstance(found, Document)
    assert REPORT in found.text
    assert found.path.startswith("stdin")


def test_a_long_json_stream_on_standard_input_loses_no_line() -> None:
    lines = [json.dumps({"text": f"{number} {REPORT}"}) for number in range(300)]
    found = list(read(["-"], io.BytesIO("\n".join(lines).encode())))
    assert [d.text.split()[0] for d in found if isinstance(d, Document)] == [str(n) for n in range(300)]


def test_a_page_gives_its_text_headline_site_and_first_day(tmp_path: Path) -> None:
    found = only(write(tmp_path / "page.html", PAGE))
    assert isinstance(found, Document)
    assert found.text.startswith("Fish talks end")
    assert (found.title, found.outlet, found.agency) == ("Fish talks end", "The Bergen Courier", "AP")
    assert found.published is not None
    assert str(found.published.earliest) == "2019-03-04"
    assert found.published.basis is Basis.PUBLICATION


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    assert "no article" in refusal(write(tmp_path / "page.html", "<html><body></body></html>"))


def test_a_page_that_takes_too_long_is_given_up_and_the_next_is_read() -> None:
    slow = "import sys,time; sys.stdout.buffer.write(bytes(4)); sys.stdout.flush(); time.sleep(60)"
    with PageReader(seconds=0.2, command=(sys.executable, "-c", slow)) as pages:
        for _ in range(2):
            with pytest.raises(InputError, match="could not be taken apart"):
                pages.read(PAGE.encode(), "page.html")


def test_the_worker_that_does_not_start_is_one_clear_line() -> None:
    with (
        PageReader(command=(sys.executable, "-c", "pass")) as pages,
        pytest.raises(InputError, match="does not start"),
    ):
        pages.read(b"<html>", "page.html")

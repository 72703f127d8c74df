"""Speed and memory of the analyzer on the corpus's passages, laid end to end as articles of eight passages."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

__all__ = ["figures"]

CORPUS = Path(__file__).resolve().parents[1] / "training/corpus"
PASSAGES_AN_ARTICLE = 8
MB = 1024 * (1024 if sys.platform == "darwin" else 1)  # ru_maxrss counts bytes there and kilobytes elsewhere


def figures(threads: int = 2, articles: int = 100) -> dict[str, float]:
    """Measured in a process of its own, so that the peak is the analyzer's."""
    command = [sys.executable, "-m", "benchmarks.analyze", str(threads), str(articles)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def _measure(threads: int, count: int) -> dict[str, float]:
    import resource  # noqa: PLC0415  (the peak is this process's alone)

    texts = _articles(count)
    started = time.perf_counter()
    from stateofplay.language import analyzer  # noqa: PLC0415  (importing it is part of loading)

    reader = analyzer.load(threads=threads)
    loaded = time.perf_counter()
    reader.analyze(texts[:2])
    warm = time.perf_counter()
    found = reader.analyze(texts)
    seconds = time.perf_counter() - warm
    tokens = sum(len(sentence.words) for analysis in found for sentence in analysis.sentences)
    return {
        "threads": threads,
        "articles": len(texts),
        "tokens": tokens,
        "seconds": round(seconds, 2),
        "tokens_a_second": round(tokens / seconds),
        "load_s": round(loaded - started, 3),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB, 1),
    }


def _articles(count: int) -> list[str]:
    from training.passages import parse  # noqa: PLC0415  (not part of loading)

    lines = [line for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line]
    texts = [parse(json.loads(line)["markup"])[0] for line in lines[: count * PASSAGES_AN_ARTICLE]]
    return ["\n\n".join(texts[n : n + PASSAGES_AN_ARTICLE]) for n in range(0, len(texts), PASSAGES_AN_ARTICLE)]


if __name__ == "__main__":
    print(json.dumps(_measure(int(sys.argv[1]), int(sys.argv[2]))))  # noqa: T201

"""What is measured: kept pages, the limits of the machine, and pages made anew."""

import statistics
import time
from dataclasses import dataclass, field

from newsroom.operations.bench import asking
from newsroom.operations.bench.serving import Served
from newsroom.operations.bench.static import nginx

TIMES = 15
# Set by the server itself, whatever the application says.
OF_THE_SERVER = {"date", "connection", "transfer-encoding"}


@dataclass
class Kept:
    """A kept post: answers a second, processor milliseconds each, and memory with a full cache."""

    rate: float
    milliseconds: float
    memory: list
    headers: list
    body: bytes


@dataclass
class Limits:
    """What this machine does at best: a bare WSGI answer of the same bytes, a file by nginx."""

    bare: tuple
    plain: tuple
    nginx: float = 0


@dataclass
class Anew:
    """Pages made for every request: the processor's milliseconds, and the reader's."""

    processor: dict = field(default_factory=dict)
    latency: dict = field(default_factory=dict)


def kept(database, facts, seconds):
    with Served(DATABASE_URL=database) as server:
        path = facts["paths"]["글"]
        server.warm(path)
        status, headers, body = asking.read(server.port, path)
        if status != 200:
            raise RuntimeError(f"{path} answers {status}")
        rate, milliseconds = server.measure(path, seconds)
        for address in facts["all"]:
            asking.read(server.port, address)
        lasting = [header for header in headers if header[0].lower() not in OF_THE_SERVER]
        return Kept(rate, milliseconds, server.memory(), lasting, body)


def at_best(folder, answer_file, stored, seconds):
    application = "newsroom.operations.bench.bare:application"
    with Served(application, BENCH_ANSWER=str(answer_file)) as server:
        bare = server.measure("/", seconds)
    with Served(application, BENCH_ANSWER=str(answer_file), BENCH_PLAIN="1") as server:
        plain = server.measure("/", seconds)
    with nginx(folder, stored.body) as port:
        answers, elapsed = asking.ask_for(port, "/post.html", seconds) if port else (0, 1)
    return Limits(bare, plain, answers / elapsed)


def made_anew(database, facts, seconds):
    measured = Anew()
    with Served(DATABASE_URL=database, PAGE_CACHE_MB="0") as server:
        for name, path in facts["paths"].items():
            _rate, measured.processor[name] = server.measure(path, seconds, at_once=1)
            measured.latency[name] = statistics.median(_waits(server.port, path))
    return measured


def _waits(port, path):
    """Yield how many milliseconds single readers wait, one after the other."""
    for _ in range(TIMES):
        began = time.perf_counter()
        asking.read(port, path)
        yield (time.perf_counter() - began) * 1000

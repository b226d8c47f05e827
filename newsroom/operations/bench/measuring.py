"""What is measured: kept pages, the limits of the machine, and pages made anew."""

import json
import statistics
import time
from base64 import b64encode
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from newsroom.operations.bench import asking
from newsroom.operations.bench.serving import Served
from newsroom.operations.bench.static import nginx
from newsroom.operations.bench.tables import FIRST

# Ours and the limits take turns, so that whatever else the machine does disturbs all alike.
ROUNDS = 9
WARMING = 16
# Asked for so often before it is measured, a page is hardly new to either of two processes.
ENOUGH = 4
BARE = "newsroom.operations.bench.bare:application"
# Set by the server itself, whatever the application says.
OF_THE_SERVER = {"date", "connection", "transfer-encoding"}


@dataclass
class Turns:
    """What one server did in each round: answers a second, processor milliseconds of each."""

    rounds: list = field(default_factory=list)

    @property
    def rate(self):
        return statistics.median(rate for rate, _milliseconds in self.rounds)

    @property
    def milliseconds(self):
        return statistics.median(milliseconds for _rate, milliseconds in self.rounds)

    def beside(self, other):
        """Return the median of how many answers it gave for each of the other's, by round."""
        pairs = zip(self.rounds, other.rounds, strict=True)
        return statistics.median(mine[0] / theirs[0] for mine, theirs in pairs)


@dataclass
class Kept:
    """A kept post, beside the same answer without any work, and the same with three headers."""

    ours: Turns
    bare: Turns
    plain: Turns
    nginx: float = 0


@dataclass
class Anew:
    """Pages made anew: the medians of the processor's milliseconds, and of the reader's."""

    processor: dict = field(default_factory=dict)
    latency: dict = field(default_factory=dict)


def kept(folder, database, facts, seconds):
    """Measure a kept post, and in the same minutes the least a server can do."""
    path, turns = facts["paths"][FIRST][0], [Turns(), Turns(), Turns()]
    with ExitStack() as stack:
        ours = stack.enter_context(Served(DATABASE_URL=database))
        ours.warm(path)
        answer = {"BENCH_ANSWER": str(_write_answer(folder, asking.read(ours.port, path)))}
        bare = stack.enter_context(Served(BARE, **answer))
        plain = stack.enter_context(Served(BARE, **answer, BENCH_PLAIN="1"))
        for server in (ours, bare, plain):
            server.warm(path)
        for _ in range(ROUNDS):
            for server, turn in zip((ours, bare, plain), turns, strict=True):
                turn.rounds.append(server.measure(path, seconds / ROUNDS * 3))
        body = asking.read(ours.port, path)[2]
    return Kept(*turns, _of_nginx(folder, body, seconds))


def memory(database, facts):
    """Return the memory of each web process in MB, its page cache full."""
    with Served(DATABASE_URL=database) as server:
        for address in facts["fill"]:
            asking.read(server.port, address)
        return server.memory()


def made_anew(database, facts):
    """Ask for pages that are not kept, one by one, when every process has been at work a while."""
    measured = Anew()
    with Served(DATABASE_URL=database) as server:
        for name, addresses in facts["paths"].items():
            for n in range(WARMING):
                asking.read(server.port, _others(addresses[0], n))
            if name != FIRST:
                _make_known(server, addresses)
            asked = [_ask(server, address) for address in addresses]
            measured.processor[name] = statistics.median(used for used, _waited in asked)
            measured.latency[name] = statistics.median(waited for _used, waited in asked)
    return measured


def _make_known(server, addresses):
    """Have the pieces made of which these pages consist, but keep none of the pages."""
    for address in addresses:
        for n in range(ENOUGH):
            asking.read(server.port, _others(address, WARMING + n))


def _others(address, number):
    """Return the same address so that the page is made anew and not kept."""
    return f"{address}{'&' if '?' in address else '?'}warm={number}"


def _ask(server, address):
    """Ask once; return the milliseconds the processor worked, and those the reader waited."""
    before, began = server.processor_milliseconds(), time.perf_counter()
    status, _headers, _body = asking.read(server.port, address)
    waited = (time.perf_counter() - began) * 1000
    if status != 200:
        raise RuntimeError(f"{address} answers {status}")
    return server.processor_milliseconds() - before, waited


def _write_answer(folder, answer):
    """Write down the answer to a kept post, for the bare server to repeat."""
    status, headers, body = answer
    if status != 200:
        raise RuntimeError(f"The post answers {status}")
    lasting = [header for header in headers if header[0].lower() not in OF_THE_SERVER]
    path = Path(folder) / "answer.json"
    path.write_text(json.dumps({"headers": lasting, "body": b64encode(body).decode()}))
    return path


def _of_nginx(folder, body, seconds):
    with nginx(folder, body) as port:
        answers, elapsed = asking.ask_for(port, "/post.html", seconds) if port else (0, 1)
    return answers / elapsed

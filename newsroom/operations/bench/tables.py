"""The figures as lines of text: each beside what the newsroom set out to reach."""

TARGET_RATIO = 0.85
TARGET_MEMORY = 180
FIRST, AGAIN = "글, 처음", "글, 다시"
# Milliseconds of the processor on a machine where the answer without any work costs as much as
# this. What is allowed elsewhere goes by what that answer costs there.
BARE_MILLISECONDS = 0.033
TARGET_MILLISECONDS = {
    FIRST: 14,
    AGAIN: 14,
    "첫 화면": 20,
    "모든 글": 20,
    "주제": 20,
    "기자": 20,
    "RSS": 40,
    "주제 RSS": 40,
    "기자 RSS": 40,
}
TARGET_GROWTH = 1.3
SEARCH = "찾기"
TARGET_SEARCH = {10_000: 50, 100_000: 300}

ANEW = """저장하지 않은 화면의 가운데 값: 전에 부른 적이 있는 화면을 저장하지 않는 주소로 불러요.
카드처럼 여러 화면이 나눠 쓰는 조각은 서버가 이미 알고, ‘글, 처음’만은 그것도 처음이에요."""


def of_kept(stored):
    """Return the lines about a kept post: beside the same answer without any work."""
    yield f"{'저장해 둔 글':<34} {'초마다':>9} {'CPU ms':>8}"
    yield _line("그린나래, 저장해 둔 글", stored.ours.rate, stored.ours.milliseconds)
    yield _line("같은 머리글과 본문, 하는 일 없이", stored.bare.rate, stored.bare.milliseconds)
    yield _line("같은 본문, 머리글 셋, 하는 일 없이", stored.plain.rate, stored.plain.milliseconds)
    if stored.nginx:
        yield _line("nginx의 파일", stored.nginx, None)
    beside = stored.ours.beside
    yield _verdict("초마다 보낸 답의 비율", beside(stored.bare), TARGET_RATIO, more=True)
    yield _verdict("머리글 셋짜리에 견준 비율", beside(stored.plain), TARGET_RATIO, more=True)


def of_memory(megabytes):
    """Return the line about the memory of the largest web process."""
    yield _verdict("프로세스의 메모리 MB, 화면이 가득", max(megabytes), TARGET_MEMORY)


def of_anew(measured, bare_ms):
    """Return the lines about pages made anew, in archives of growing size."""
    (_first, smallest) = measured[0]
    yield from ANEW.splitlines()
    for facts, anew in measured:
        yield f"{facts['database']}, 글 {facts['posts']:,}편 (하는 일 없는 답은 {bare_ms:.3f} ms)"
        for name, milliseconds in anew.processor.items():
            growth = anew.latency[name] / smallest.latency[name]
            yield (
                f"  {name:<7} 물음 {facts['questions'][name]:>3}  CPU {milliseconds:>6.1f} ms"
                f" (x{milliseconds / bare_ms:.0f})  기다림 {anew.latency[name]:>6.1f} ms"
                f"  x{growth:.2f}"
                f"{_missed(name, milliseconds / bare_ms, anew.latency[name], growth, facts)}"
            )


def _missed(name, times, latency, growth, facts):
    """Say which of the targets is missed, if any."""
    if name == SEARCH:
        sizes = TARGET_SEARCH.items()
        limit = next((limit for size, limit in sizes if facts["posts"] <= size), None)
        return f"  목표 {limit} ms를 넘어요" if limit and latency > limit else ""
    allowed = TARGET_MILLISECONDS[name] / BARE_MILLISECONDS
    if times > allowed:
        return f"  목표 x{allowed:.0f}을 넘어요"
    return f"  목표 x{TARGET_GROWTH}를 넘어요" if growth > TARGET_GROWTH else ""


def _line(name, rate, milliseconds):
    return f"  {name:<32} {rate:>9,.0f}" + (f" {milliseconds:>8.3f}" if milliseconds else "")


def _verdict(name, value, target, *, more=False):
    is_met = value >= target if more else value <= target
    side = "이상" if more else "이하"
    return f"  {name}: {value:.2f} (목표 {target} {side}) {'○' if is_met else '✗'}"

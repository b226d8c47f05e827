"""The figures as lines of text: each beside what the newsroom set out to reach."""

TARGET_RATIO = 0.85
TARGET_MEMORY = 180
TARGET_MILLISECONDS = {"글": 14, "첫 화면": 20, "모든 글": 20, "주제": 20, "기자": 20}
TARGET_GROWTH = 1.3
SEARCH = "찾기"
TARGET_SEARCH = {10_000: 50, 100_000: 300}


def of_kept(stored, limits):
    """Return the lines about a kept post: beside the same answer without any work."""
    (bare, bare_ms), (plain, plain_ms) = limits.bare, limits.plain
    yield f"{'저장해 둔 글':<34} {'초마다':>9} {'CPU ms':>8}"
    yield _line("그린나래, 저장해 둔 글", stored.rate, stored.milliseconds)
    yield _line("같은 머리글과 본문, 하는 일 없이", bare, bare_ms)
    yield _line("같은 본문, 머리글 셋, 하는 일 없이", plain, plain_ms)
    if limits.nginx:
        yield _line("nginx의 파일", limits.nginx, None)
    yield _verdict("초마다 보낸 답의 비율", stored.rate / bare, TARGET_RATIO, more=True)
    yield _verdict("머리글 셋짜리에 견준 비율", stored.rate / plain, TARGET_RATIO, more=True)
    yield _verdict("프로세스마다 메모리 MB (PSS)", max(stored.memory), TARGET_MEMORY)


def of_anew(measured, limits):
    """Return the lines about pages made anew, in archives of growing size."""
    (_first, smallest), bare_ms = measured[0], limits.bare[1]
    for facts, anew in measured:
        yield f"저장하지 않은 화면, 글 {facts['posts']:,}편 (하는 일 없는 답: CPU {bare_ms:.3f} ms)"
        for name, milliseconds in anew.processor.items():
            growth = anew.latency[name] / smallest.latency[name]
            yield (
                f"  {name:<8} 물음 {facts['questions'][name]:>3}  CPU {milliseconds:>6.1f} ms"
                f"  기다림 {anew.latency[name]:>6.1f} ms  x{growth:.2f}"
                f"{_missed(name, milliseconds, anew.latency[name], growth, facts['posts'])}"
            )


def _missed(name, milliseconds, latency, growth, posts):
    """Say which of the targets is missed, if any."""
    if name == SEARCH:
        limit = next((limit for size, limit in TARGET_SEARCH.items() if posts <= size), None)
        return f"  목표 {limit} ms를 넘어요" if limit and latency > limit else ""
    if milliseconds > TARGET_MILLISECONDS.get(name, float("inf")):
        return f"  목표 {TARGET_MILLISECONDS[name]} ms를 넘어요"
    return f"  목표 x{TARGET_GROWTH}를 넘어요" if growth > TARGET_GROWTH else ""


def _line(name, rate, milliseconds):
    return f"  {name:<32} {rate:>9,.0f}" + (f" {milliseconds:>8.3f}" if milliseconds else "")


def _verdict(name, value, target, *, more=False):
    is_met = value >= target if more else value <= target
    side = "이상" if more else "이하"
    return f"  {name}: {value:.2f} (목표 {target} {side}) {'○' if is_met else '✗'}"

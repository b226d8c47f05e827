"""What axe-core holds against a page: the rules of WCAG 2.2 A and AA, and good practice."""

from functools import cache

from newsroom.operations.machine.node import AXE

RULES = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# What may differ between the light and the dark dress of a page that stays the same otherwise.
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

# axe would copy imported stylesheets into the page to look for one thing, pages that turn with the
# phone; the policy of our pages forbids it, and `tests.site.test_stylesheets` looks for it instead.
# What is still fading in has no colour of its own yet.
RUN = """async (runOnly) => {
  const ends = ({ effect }) => effect.getComputedTiming().endTime < Infinity;
  await Promise.allSettled(document.getAnimations().filter(ends).map(({ finished }) => finished));
  const how = { runOnly, resultTypes: ["violations"], preload: false };
  const { violations } = await axe.run(document, how);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`));
}"""


def violations(page, rules=RULES):
    """Return every violation on the page as it stands now, one line for each element."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_source())
    return page.evaluate(RUN, rules)


@cache
def _source():
    assert AXE.exists(), f"{AXE} is missing: `make test` installs it"
    return AXE.read_text()

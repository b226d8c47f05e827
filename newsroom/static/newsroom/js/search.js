// What the search box proposes while somebody types. Without this the box is a plain form.

const PAUSE = 150;
const form = document.querySelector(".search-form[data-suggestions]");
const box = form?.querySelector("input[type=search]");

/** A list of proposals under the box: a combobox as the ARIA practices describe it. */
class Proposals {
  constructor() {
    this.list = document.createElement("ul");
    Object.assign(this.list, { id: "search-proposals", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "이런 글은 어때요");
    this.status = document.createElement("span");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    box.parentElement.after(this.list, this.status);
    for (const [name, value] of [
      ["role", "combobox"], ["aria-autocomplete", "list"],
      ["aria-controls", this.list.id], ["aria-expanded", "false"],
    ]) box.setAttribute(name, value);
    this.chosen = -1;
  }

  /** Show these; what somebody has chosen stays chosen when a later answer holds it, too. */
  show(suggestions) {
    const chosen = this.address;
    this.list.replaceChildren(...suggestions.map((entry, n) => option(entry, n)));
    this.list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!this.list.hidden));
    this.status.textContent = this.list.hidden ? "" : `추천 ${suggestions.length}개가 있어요`;
    this.choose(suggestions.findIndex(({ url }) => url === chosen));
  }

  hide() {
    this.show([]);
  }

  move(step) {
    const count = this.list.children.length + 1;
    this.choose(((this.chosen + 1 + step + count) % count) - 1);
  }

  choose(number) {
    this.chosen = number;
    for (const [n, item] of [...this.list.children].entries()) {
      item.setAttribute("aria-selected", String(n === number));
    }
    const item = this.list.children[number];
    if (item) box.setAttribute("aria-activedescendant", item.id);
    else box.removeAttribute("aria-activedescendant");
    item?.scrollIntoView({ block: "nearest" });
  }

  get address() {
    return this.list.children[this.chosen]?.dataset.address;
  }
}

function option({ kind, words, url }, n) {
  const item = document.createElement("li");
  const label = document.createElement("span");
  label.textContent = kind;
  item.append(label, words);
  item.id = `search-proposal-${n}`;
  item.dataset.address = url;
  item.setAttribute("role", "option");
  item.addEventListener("pointerdown", (event) => event.preventDefault());
  item.addEventListener("click", () => location.assign(url));
  return item;
}

/**
 * Ask after a pause, and show only the last answer.
 *
 * The last syllable of a Korean word is being composed until something follows it, and the word is
 * often whole by then; so the box is asked about as it stands, and never written to. To close that
 * syllable changes nothing, and what was chosen meanwhile stays chosen.
 */
function askWhileTyping(proposals) {
  let timer, asking, asked;
  const ask = async () => {
    const words = box.value.trim();
    if (words === asked) return;
    asking?.abort();
    asked = words;
    if (!words) return proposals.hide();
    asking = new AbortController();
    const address = `${form.dataset.suggestions}?${new URLSearchParams({ q: words })}`;
    try {
      const answer = await fetch(address, { signal: asking.signal });
      if (answer.ok) proposals.show((await answer.json()).suggestions);
    } catch {
      // The network is away or a newer question was asked: the form itself still works.
    }
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  return () => {
    clearTimeout(timer);
    asking?.abort();
    asked = undefined;
  };
}

/** Keys pressed while a syllable is being composed belong to the input method. */
function listenToKeys(proposals) {
  box.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || proposals.list.hidden) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) proposals.move(steps[event.key]);
    else if (event.key === "Escape") proposals.hide();
    else if (event.key === "Enter" && proposals.address) location.assign(proposals.address);
    else return;
    event.preventDefault();
  });
}

if (box) {
  const proposals = new Proposals();
  const stop = askWhileTyping(proposals);
  listenToKeys(proposals);
  form.addEventListener("submit", stop);
  box.addEventListener("blur", () => { stop(); proposals.hide(); });
}

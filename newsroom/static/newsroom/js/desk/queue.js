// The review queue by keyboard, and its address to pass on.

const KEYS = { KeyJ: 1, KeyK: -1 };
const config = JSON.parse(document.getElementById("wagtail-config").textContent);
const results = document.getElementById("listing-results");

/** Go to the next post or the one before. Keys are told by place: in Korean, J writes ㅓ. */
function walk(event) {
  const step = KEYS[event.code];
  const isTyping = event.target.closest("input, select, textarea, [role=dialog]");
  if (!step || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...results.querySelectorAll(".queue-table .title a")];
  const here = links.findIndex((link) => link.closest("tr").contains(document.activeElement));
  const next = here < 0 ? 0 : here + step;
  links[Math.max(0, Math.min(next, links.length - 1))]?.focus();
}

function say(text, type) {
  document.dispatchEvent(new CustomEvent("w-messages:add", { detail: { clear: true, text, type } }));
}

async function copyAddress({ target }) {
  if (!target.closest("[data-copy-address]")) return;
  try {
    await navigator.clipboard.writeText(window.location.href);
    say("주소를 복사했어요. 받은 편집자에게도 같은 목록이 보여요.", "success");
  } catch {
    say("복사하지 못했어요. 주소 표시줄의 주소를 복사해 주세요.", "error");
  }
}

/** Offer what works only with this script; the results are replaced with each new filter. */
function offer() {
  results.querySelector("[data-copy-address]").hidden = false;
  results.querySelector("[data-keys]").hidden = !config.KEYBOARD_SHORTCUTS_ENABLED;
}

if (config.KEYBOARD_SHORTCUTS_ENABLED) document.addEventListener("keydown", walk);
results.addEventListener("click", copyAddress);
new MutationObserver(offer).observe(results, { childList: true });
offer();

// Making elements in a readable way.

/** Return a new element: `make("button", { type: "button", text: "지우기" }, child, …)`. */
export function make(name, { text, data, on, ...attributes } = {}, ...children) {
  const element = document.createElement(name);
  if (text !== undefined) element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(key, "");
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  Object.assign(element.dataset, data);
  for (const [event, act] of Object.entries(on ?? {})) element.addEventListener(event, act);
  element.append(...children.filter(Boolean));
  return element;
}

/** Return a button that submits nothing. */
export function button(text, act, attributes = {}) {
  return make("button", { type: "button", class: "write-plain", text, on: { click: act }, ...attributes });
}

/** Return a key no other thing has, also where pages are not served securely. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const grows = CSS.supports("field-sizing", "content");

/**
 * Let a text area be as tall as its words, where the browser does not do so by itself. Most letters
 * change no height: measuring anew lays out the whole post twice and is left out for them.
 */
export function growing(area) {
  if (grows) return area;
  let length = 0;
  const grow = () => {
    const isLess = area.value.length < length;
    length = area.value.length;
    if (!isLess && area.scrollHeight <= area.clientHeight) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  area.addEventListener("input", grow);
  requestAnimationFrame(grow);
  return area;
}

// Inside the frame of the review screen: tells that screen which place of the post was chosen.
// Nothing is written here, and no link leads out of the frame.

const HEAD = { ".post h1": "title", ".post .standfirst": "standfirst", ".lead-photo": "lead_photo" };
const mayComment = document.querySelector("script[data-may-comment]") !== null;
const said = new Set(JSON.parse(document.getElementById("said").textContent));

/** Give every element its place: what follows a mark belongs to it, up to the next mark. */
function placeElements() {
  for (const [selector, place] of Object.entries(HEAD)) {
    for (const element of document.querySelectorAll(selector)) element.dataset.place = place;
  }
  let place = "";
  for (const node of document.querySelector(".story").childNodes) {
    if (node.nodeType === Node.COMMENT_NODE) place = node.data.match(/^place (.+)$/)?.[1] ?? place;
    else if (node.nodeType === Node.ELEMENT_NODE && node.localName !== "script" && place) {
      node.dataset.place = place;
    }
  }
}

/** Add a button for the keyboard and for those who listen; a finger takes the whole place. */
function addButton(element) {
  const host = element.matches("ul") ? element.lastElementChild : element;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "comment-here";
  button.textContent = "의견 쓰기";
  host.append(button);
}

function choose(place) {
  window.parent.postMessage({ place }, window.location.origin);
}

placeElements();
if (mayComment) {
  const known = new Set();
  for (const element of document.querySelectorAll("[data-place]")) {
    if (said.has(element.dataset.place)) element.dataset.said = "";
    if (!known.has(element.dataset.place)) addButton(element);
    known.add(element.dataset.place);
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("a, form")) event.preventDefault();
  const place = event.target.closest("[data-place]")?.dataset.place;
  if (mayComment && place && document.getSelection().isCollapsed) choose(place);
});

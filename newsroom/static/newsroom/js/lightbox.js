// All photos of a post, one at a time and as large as the screen, read close up by two fingers.
// Without this script each photo's link opens the large picture itself.

import { Closeness } from "./closeness.js";

const links = [...document.querySelectorAll("a.zoom")];
const SWIPE = 48;

const FRAME = `
  <div class="stage"></div>
  <p class="caption"></p>
  <div class="controls">
    <button type="button" data-act="close">닫기</button>
    <p role="status"></p>
    <button type="button" data-act="closer" aria-pressed="false">확대</button>
    <button type="button" data-act="previous">이전 사진</button>
    <button type="button" data-act="next">다음 사진</button>
  </div>`;

class Lightbox {
  constructor() {
    this.dialog = document.createElement("dialog");
    this.dialog.className = "lightbox";
    this.dialog.setAttribute("aria-label", "사진 크게 보기");
    this.dialog.innerHTML = FRAME;
    this.stage = this.dialog.querySelector(".stage");
    this.closeness = new Closeness(this.stage, (isClose) => {
      this.button("closer").setAttribute("aria-pressed", isClose);
    }, (distance) => this.swipe(distance));
    this.dialog.addEventListener("click", (event) => this.press(event));
    this.dialog.addEventListener("keydown", (event) => this.key(event));
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.leave();
    });
    this.dialog.addEventListener("close", () => this.closed());
    document.body.append(this.dialog);
  }

  button(act) {
    return this.dialog.querySelector(`[data-act=${act}]`);
  }

  /** Open at a photo, noting in the history that it is open, so that going back closes it. */
  enter(index) {
    history.pushState({ photo: index }, "");
    this.open(index);
  }

  open(index) {
    this.isLeaving = false;
    this.opener = links[index];
    document.documentElement.classList.add("has-lightbox");
    if (!this.dialog.open) this.dialog.showModal();
    this.show(index);
  }

  /** Close by going back, the way the phone's own button does: once, however often it is asked. */
  leave() {
    if (this.isLeaving) return;
    this.isLeaving = true;
    history.back();
  }

  close() {
    this.isLeaving = false;
    this.dialog.close();
  }

  /** Tidy up, whoever closed: the browser may by itself, and then nobody went back yet. */
  closed() {
    if (this.dialog.open) return;
    if (isPhoto(history.state)) this.leave();
    this.stage.replaceChildren();
    document.documentElement.classList.remove("has-lightbox");
    this.opener.focus({ preventScroll: true });
  }

  show(index) {
    this.index = index;
    const link = links[index];
    const image = link.querySelector("img");
    this.stage.replaceChildren(largePicture(link, image));
    this.closeness.reset(this.stage.querySelector("img"));
    this.dialog.querySelector(".caption").textContent = caption(link) || image.alt;
    this.dialog.querySelector("[role=status]").textContent = `${index + 1} / ${links.length}`;
    this.button("previous").disabled = index === 0;
    this.button("next").disabled = index === links.length - 1;
  }

  go(step) {
    const index = this.index + step;
    if (index >= 0 && index < links.length) this.show(index);
  }

  swipe(distance) {
    if (Math.abs(distance) > SWIPE) this.go(distance < 0 ? 1 : -1);
  }

  press(event) {
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (act === "close") this.leave();
    if (act === "closer") this.closeness.toggle();
    if (act === "previous") this.go(-1);
    if (act === "next") this.go(1);
  }

  /** Turn pages with the arrows; close up they move across the picture instead. */
  key(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    if (this.closeness.isClose) this.closeness.move(-80 * step[0], -80 * step[1]);
    else this.go(step[0]);
  }
}

/** Tell whether a note in the history says that a photo of this post is open. */
function isPhoto(state) {
  return state?.photo in links;
}

/** Return the largest picture there is, in the shape of the photo so that nothing jumps. */
function largePicture(link, image) {
  const picture = document.createElement("picture");
  if (link.dataset.avif) {
    const source = Object.assign(document.createElement("source"), { type: "image/avif", srcset: link.dataset.avif });
    picture.append(source);
  }
  picture.append(Object.assign(document.createElement("img"), { src: link.href, alt: image.alt, draggable: false }));
  return picture;
}

function caption(link) {
  const parts = link.parentElement.querySelectorAll("figcaption > *");
  return [...parts].map((part) => part.textContent.trim()).join(" · ");
}

if (links.length && window.HTMLDialogElement) {
  const lightbox = new Lightbox();
  links.forEach((link, index) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    lightbox.enter(index);
  }));
  window.addEventListener("popstate", (event) => {
    if (isPhoto(event.state)) lightbox.open(event.state.photo);
    else lightbox.close();
  });
  // Loaded anew while a photo was open: it is opened again, and going back closes it as before.
  if (isPhoto(history.state)) lightbox.open(history.state.photo);
}

/* Drawing what to cover on a photo: by touch or mouse on the photo itself, or by buttons and keys.
   A region is [left, top, width, height] in thousandths of the photo. */

const WHOLE = 1000;
const STEP = 20;
const LEAST = 12;
const FIRST = [400, 400, 200, 200];

const within = (value, least, most) => Math.round(Math.min(Math.max(value, least), most));

const moved = ([left, top, width, height], right, down) => [
  within(left + right, 0, WHOLE - width),
  within(top + down, 0, WHOLE - height),
  width,
  height,
];

const resized = ([left, top, width, height], wider, taller) => [
  left,
  top,
  within(width + wider, LEAST, WHOLE - left),
  within(height + taller, LEAST, WHOLE - top),
];

const between = (from, to) => {
  const [left, top] = from.map((value, axis) => within(Math.min(value, to[axis]), 0, WHOLE));
  const [right, bottom] = from.map((value, axis) => within(Math.max(value, to[axis]), 0, WHOLE));
  return [left, top, right - left, bottom - top];
};

const CHANGES = {
  left: (region) => moved(region, -STEP, 0),
  right: (region) => moved(region, STEP, 0),
  up: (region) => moved(region, 0, -STEP),
  down: (region) => moved(region, 0, STEP),
  narrower: (region) => resized(region, -STEP, 0),
  wider: (region) => resized(region, STEP, 0),
  lower: (region) => resized(region, 0, -STEP),
  taller: (region) => resized(region, 0, STEP),
};
const KEYS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };
const SHIFTED = {
  ArrowLeft: "narrower",
  ArrowRight: "wider",
  ArrowUp: "lower",
  ArrowDown: "taller",
};

class Covering {
  constructor(form) {
    this.form = form;
    this.stage = form.querySelector("[data-stage]");
    this.field = form.querySelector("[data-regions]");
    this.count = form.querySelector("[data-count]");
    this.most = Number(form.dataset.most);
    this.regions = JSON.parse(this.field.value || "[]");
    this.chosen = this.regions.length - 1;
    form.addEventListener("click", (event) => this.press(event));
    this.stage.addEventListener("keydown", (event) => this.type(event));
    this.stage.addEventListener("pointerdown", (event) => this.grasp(event));
    this.stage.addEventListener("dragstart", (event) => event.preventDefault());
    this.show();
  }

  press(event) {
    const act = event.target.closest("[data-act]")?.dataset.act;
    if (act) this.act(act);
  }

  type(event) {
    const act = event.key === "Delete" ? "remove" : (event.shiftKey ? SHIFTED : KEYS)[event.key];
    if (!act || this.chosen < 0) return;
    event.preventDefault();
    this.act(act);
    this.stage.querySelector(".cover-region-chosen")?.focus();
  }

  act(act) {
    if (act === "add") this.add(FIRST);
    else if (act === "next") this.chosen = (this.chosen + 1) % this.regions.length;
    else if (act === "remove") this.remove();
    else this.regions[this.chosen] = CHANGES[act](this.regions[this.chosen]);
    this.show();
  }

  add(region) {
    if (this.regions.length >= this.most) return;
    this.regions.push([...region]);
    this.chosen = this.regions.length - 1;
  }

  remove() {
    this.regions.splice(this.chosen, 1);
    this.chosen = this.regions.length - 1;
  }

  /* Where on the photo an event happened, in thousandths. */
  place(event) {
    const box = this.stage.getBoundingClientRect();
    return [
      ((event.clientX - box.left) / box.width) * WHOLE,
      ((event.clientY - box.top) / box.height) * WHOLE,
    ];
  }

  /* Begin to move or resize the region under the finger, or to draw a new one. */
  grasp(event) {
    if (event.button) return;
    event.preventDefault();
    const from = this.place(event);
    const region = event.target.closest(".cover-region");
    if (region) this.chosen = Number(region.dataset.number);
    const before = region && [...this.regions[this.chosen]];
    const change = event.target.closest(".cover-handle") ? resized : moved;
    let isDrawn = false;
    const follow = (now) => {
      const to = this.place(now);
      if (before) {
        this.regions[this.chosen] = change(before, to[0] - from[0], to[1] - from[1]);
      } else {
        const drawn = between(from, to);
        if (Math.min(drawn[2], drawn[3]) < LEAST) return;
        if (!isDrawn && this.regions.length >= this.most) return;
        if (isDrawn) this.regions[this.chosen] = drawn;
        else this.add(drawn);
        isDrawn = true;
      }
      this.show();
    };
    const leave = () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", leave);
      window.removeEventListener("pointercancel", leave);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", leave);
    window.addEventListener("pointercancel", leave);
    this.show();
    this.stage.querySelector(".cover-region-chosen")?.focus({ preventScroll: true });
  }

  show() {
    this.field.value = JSON.stringify(this.regions);
    const shown = [...this.stage.querySelectorAll(".cover-region")];
    shown.slice(this.regions.length).forEach((extra) => extra.remove());
    this.regions.forEach((region, number) => this.draw(shown[number] ?? this.box(number), region));
    const isNone = !this.regions.length;
    this.form
      .querySelectorAll("[data-act]:not([data-act=add])")
      .forEach((button) => (button.disabled = isNone));
    this.form.querySelector("[data-save]").disabled = isNone;
    this.count.textContent = isNone
      ? "아직 고른 곳이 없어요."
      : `가릴 곳 ${this.regions.length}군데 · ${this.chosen + 1}번 네모를 골랐어요.`;
  }

  box(number) {
    const box = document.createElement("div");
    box.className = "cover-region";
    box.dataset.number = number;
    box.tabIndex = 0;
    box.role = "group";
    const handle = document.createElement("span");
    handle.className = "cover-handle";
    box.append(handle);
    box.addEventListener("focus", () => {
      if (this.chosen === number) return;
      this.chosen = number;
      this.show();
    });
    this.stage.append(box);
    return box;
  }

  draw(box, [left, top, width, height]) {
    const number = Number(box.dataset.number);
    Object.assign(box.style, {
      left: `${left / 10}%`,
      top: `${top / 10}%`,
      width: `${width / 10}%`,
      height: `${height / 10}%`,
    });
    box.classList.toggle("cover-region-chosen", number === this.chosen);
    box.ariaLabel = `${number + 1}번 네모, 왼쪽에서 ${Math.round(left / 10)}%, 위에서 ${Math.round(top / 10)}%`;
  }
}

const form = document.querySelector("[data-cover]");
if (form) new Covering(form);

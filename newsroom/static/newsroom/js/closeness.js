// Seeing a picture close up: two fingers, a double tap, or the button. One finger moves it about.

const MOST = 5;
const ONE_STEP = 2.5;
const DOUBLE_TAP = 300;
const STILL = 10;

export class Closeness {
  /** `whenChanged` is told whether the picture is close; `whenSwiped` how far one finger went. */
  constructor(stage, whenChanged, whenSwiped) {
    this.stage = stage;
    this.whenChanged = whenChanged;
    this.whenSwiped = whenSwiped;
    this.fingers = new Map();
    this.lastTap = 0;
    stage.addEventListener("pointerdown", (event) => this.down(event));
    stage.addEventListener("pointermove", (event) => this.moved(event));
    stage.addEventListener("pointerup", (event) => this.up(event));
    stage.addEventListener("pointercancel", (event) => this.fingers.delete(event.pointerId));
  }

  get isClose() {
    return this.scale > 1;
  }

  /** Begin with another picture, seen whole. */
  reset(image) {
    this.image = image;
    this.fingers.clear();
    this.place(1, 0, 0);
  }

  toggle() {
    if (this.isClose) this.place(1, 0, 0);
    else this.place(ONE_STEP, 0, 0);
  }

  move(x, y) {
    this.place(this.scale, this.x + x, this.y + y);
  }

  /** Show the picture this large and this far from the middle, never beyond its own edges. */
  place(scale, x, y) {
    const { offsetWidth: width, offsetHeight: height } = this.image;
    const across = Math.max(0, (width * scale - this.stage.clientWidth) / 2);
    const down = Math.max(0, (height * scale - this.stage.clientHeight) / 2);
    this.scale = Math.min(MOST, Math.max(1, scale));
    this.x = Math.min(across, Math.max(-across, x));
    this.y = Math.min(down, Math.max(-down, y));
    this.image.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.whenChanged(this.isClose);
  }

  down(event) {
    this.stage.setPointerCapture(event.pointerId);
    this.fingers.set(event.pointerId, event);
    this.start = { ...this.gesture(), scale: this.scale, ofX: this.x, ofY: this.y };
    this.hadTwo = this.fingers.size > 1 || (this.hadTwo && this.fingers.size > 1);
  }

  moved(event) {
    if (!this.fingers.has(event.pointerId)) return;
    this.fingers.set(event.pointerId, event);
    const now = this.gesture();
    const grown = this.fingers.size > 1 ? now.apart / this.start.apart : 1;
    if (this.fingers.size === 1 && !this.isClose) return;
    const scale = Math.min(MOST, Math.max(1, this.start.scale * grown));
    const ratio = scale / this.start.scale;
    const x = now.x - (this.start.x - this.start.ofX) * ratio;
    const y = now.y - (this.start.y - this.start.ofY) * ratio;
    this.place(scale, x, y);
  }

  up(event) {
    if (!this.fingers.delete(event.pointerId)) return;
    if (this.fingers.size) {
      this.start = { ...this.gesture(), scale: this.scale, ofX: this.x, ofY: this.y };
      return;
    }
    const distance = event.clientX - this.start.left;
    if (this.hadTwo) this.hadTwo = false;
    else if (Math.abs(distance) < STILL) this.tap(event);
    else if (!this.isClose) this.whenSwiped(distance);
  }

  tap(event) {
    if (event.timeStamp - this.lastTap < DOUBLE_TAP) this.toggle();
    this.lastTap = event.timeStamp;
  }

  /** Return the middle of the fingers, seen from the middle of the stage, and how far apart. */
  gesture() {
    const [one, two = one] = [...this.fingers.values()];
    const box = this.stage.getBoundingClientRect();
    return {
      x: (one.clientX + two.clientX) / 2 - box.left - box.width / 2,
      y: (one.clientY + two.clientY) / 2 - box.top - box.height / 2,
      left: one.clientX,
      apart: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) || 1,
    };
  }
}

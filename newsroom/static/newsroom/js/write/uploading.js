// The queue of photos on their way: two at a time, kept on the device until the server has them.

import { Failure, failureOf, renewToken, token } from "./talking.js";
import { fitting } from "./shrinking.js";

const AT_ONCE = 2;
const STALLED = 60_000;
const PAUSES = [2, 5, 10, 20, 40, 60];

export const LOST = "이 기기에 남아 있지 않아요. 빼고 다시 골라 주세요.";

export class Queue {
  /**
   * `told(key, progress)` hears how each is doing; `arrived(key, facts)` that one is there;
   * `isWanted(key)` tells whether it still is: one taken out waits for being brought back.
   */
  constructor(store, address, { isWanted, told, arrived, loggedOut, counted }) {
    Object.assign(this, { store, address, isWanted, told, arrived, loggedOut, counted });
    this.waiting = [];
    this.sending = new Set();
    this.failed = new Set();
    this.tries = new Map();
    addEventListener("online", () => this.wake());
  }

  add(keys) {
    for (const key of keys) {
      this.waiting.push(key);
      this.told(key, { words: "올릴 차례를 기다려요", percent: 0 });
    }
    this.goOn();
  }

  retry(key) {
    this.failed.delete(key);
    this.tries.delete(key);
    this.add([key]);
  }

  /** Go on at once with whatever waits for the network or a login. */
  wake() {
    clearTimeout(this.pause);
    this.pause = null;
    this.goOn();
  }

  /** Send whatever may go by now. */
  goOn() {
    this.counted();
    while (!this.pause && this.sending.size < AT_ONCE) {
      const at = this.waiting.findIndex((key) => this.isWanted(key));
      if (at < 0) return;
      const [key] = this.waiting.splice(at, 1);
      this.sending.add(key);
      this.#bring(key).finally(() => {
        this.sending.delete(key);
        this.goOn();
      });
    }
  }

  /** Let a photo go no further, until the writer says so. */
  fail(key, words) {
    this.failed.add(key);
    this.told(key, { words, failed: true });
  }

  async #bring(key) {
    try {
      const kept = await this.store.file(key);
      if (!kept) throw new Failure("refused", LOST);
      const whole = await readable(asFile(kept));
      const file = await fitting(whole);
      // A picture made smaller here has lost what its camera wrote into it.
      const facts = await this.#send(key, { file, taken: file === whole ? "" : kept.taken });
      await this.arrived(key, facts);
      await this.store.forgetFile(key).catch(() => {}); // forgotten when opened again
    } catch (failure) {
      this.#settle(key, failure);
    }
  }

  async #send(key, parcel, isSecond = false) {
    const answer = await sent(this.address, parcel, (percent) =>
      this.told(key, { words: `올리는 중 ${percent}%`, percent }));
    if (answer.status === 403 && !answer.said && !isSecond) {
      await renewToken();
      return this.#send(key, parcel, true);
    }
    if (answer.status === 200) return answer.said;
    if (answer.status === 413) throw new Failure("refused", "사진이 너무 커요. 줄여서 다시 골라 주세요.");
    throw failureOf(answer.status, answer.said ?? {});
  }

  #settle(key, failure) {
    if (failure.kind === "logged_out") {
      this.waiting.unshift(key);
      this.#waitFor(3600);
      this.told(key, { words: "다시 로그인하면 이어서 올려요", percent: 0 });
      this.loggedOut();
    } else if (failure.passes) {
      const tries = (this.tries.get(key) ?? 0) + 1;
      this.tries.set(key, tries);
      this.waiting.push(key);
      this.#waitFor(PAUSES[Math.min(tries, PAUSES.length) - 1]);
      this.told(key, { words: "연결되면 이어서 올려요", percent: 0 });
    } else {
      this.fail(key, (failure instanceof Failure && failure.message) || "올리지 못했어요.");
    }
  }

  #waitFor(seconds) {
    this.pause ??= setTimeout(() => this.wake(), seconds * 1000);
  }
}

function asFile({ blob, name, taken }) {
  return new File([blob], name, { type: blob.type, lastModified: taken });
}

/** Return the file if this phone can read it; what lies in a cloud it often cannot. */
async function readable(file) {
  await file.slice(0, 1).arrayBuffer().catch(() => {
    const words = "사진을 이 기기에서 읽지 못했어요. 갤러리에서 열어 내려받은 뒤 다시 고르거나 빼 주세요.";
    throw new Failure("refused", `‘${file.name}’ ${words}`);
  });
  return file;
}

/** Send a file and tell how far it is; fetch cannot, so this is the older way. */
function sent(address, { file, taken }, told) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const broken = () => reject(new Failure(navigator.onLine ? "broken" : "offline"));
    let stall = setTimeout(() => request.abort(), STALLED);
    request.open("POST", address);
    request.setRequestHeader("X-CSRFToken", token());
    request.setRequestHeader("Accept", "application/json");
    request.upload.onprogress = (event) => {
      clearTimeout(stall);
      stall = setTimeout(() => request.abort(), STALLED);
      told(Math.round((event.loaded / event.total) * 100));
    };
    request.onerror = request.onabort = broken;
    request.onload = () => resolve({ status: request.status, said: spoken(request) });
    request.onloadend = () => clearTimeout(stall);
    const form = new FormData();
    form.append("file", file, file.name);
    form.append("taken", taken);
    request.send(form);
  });
}

function spoken(request) {
  if (!request.getResponseHeader("Content-Type")?.startsWith("application/json")) return null;
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

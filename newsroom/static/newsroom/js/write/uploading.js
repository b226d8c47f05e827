// The queue of photos on their way: two at a time, kept on the device until the server has them.

import { Failure, failureOf, renewToken, token } from "./talking.js";
import { fitting } from "./shrinking.js";

const AT_ONCE = 2;
const STALLED = 60_000;
const PAUSES = [2, 5, 10, 20, 40, 60];

const LATER = {
  offline: "연결되면 이어서 올려요.",
  broken: "서버가 잠시 받지 못해요. 곧 다시 올려 볼게요.",
  busy: "요청이 몰렸어요. 잠시 뒤에 다시 올려 볼게요.",
};
const REFUSED_FOR_SIZE = "사진이 너무 커서 서버가 받지 않았어요. 갤러리에서 크기를 줄여 다시 고르거나 빼 주세요.";

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
    this.resting = new Set();
    this.struck = new Set(); // in trouble since one last arrived
    this.large = new Set(); // to be made smaller, whatever their size
    addEventListener("online", () => this.wake());
  }

  add(keys) {
    for (const key of keys) {
      this.waiting.push(key);
      this.told(key, { words: "올릴 차례를 기다려요", percent: 0 });
    }
    this.goOn();
  }

  /** Send a photo next, whether it could go no further or only waits for another try. */
  retry(key) {
    if (this.sending.has(key)) return;
    this.failed.delete(key);
    this.tries.delete(key);
    this.waiting = [key, ...this.waiting.filter((other) => other !== key)];
    this.told(key, { words: "올릴 차례를 기다려요", percent: 0 });
    this.wake();
  }

  /** Go on at once with whatever waits for the network, a login or another try. */
  wake() {
    clearTimeout(this.pause);
    this.pause = null;
    this.resting.clear();
    this.goOn();
  }

  /** Send whatever may go by now. */
  goOn() {
    this.counted();
    while (!this.pause && this.sending.size < AT_ONCE) {
      const at = this.waiting.findIndex((key) => this.isWanted(key) && !this.resting.has(key));
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
      const file = await fitting(whole, this.large.has(key));
      // A picture made smaller here has lost what its camera wrote into it.
      const facts = await this.#send(key, { file, taken: file === whole ? "" : kept.taken });
      this.struck.clear();
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
    if (answer.status === 413) throw new Failure("too_large", REFUSED_FOR_SIZE);
    throw failureOf(answer.status, answer.said ?? {});
  }

  #settle(key, failure) {
    if (failure.kind === "logged_out") {
      this.waiting.unshift(key);
      this.#waitFor(3600);
      this.told(key, { words: "다시 로그인하면 이어서 올려요", percent: 0 });
      this.loggedOut();
    } else if (failure.passes) {
      this.#putOff(key, failure.kind);
    } else if (failure.kind === "too_large" && !this.large.has(key)) {
      this.large.add(key);
      this.waiting.push(key);
      this.told(key, { words: "더 작게 해서 다시 올려요", percent: 0 });
    } else {
      this.fail(key, (failure instanceof Failure && failure.message) || "올리지 못했어요.");
    }
  }

  /** Try again later. One in trouble rests by itself; the line or several in a row stop all. */
  #putOff(key, kind) {
    const tries = (this.tries.get(key) ?? 0) + 1;
    const seconds = PAUSES[Math.min(tries, PAUSES.length) - 1];
    this.tries.set(key, tries);
    this.struck.add(key);
    this.waiting.push(key);
    if (kind === "offline" || this.struck.size > AT_ONCE) this.#waitFor(seconds);
    else this.#rest(key, seconds);
    this.told(key, { words: LATER[kind], percent: 0, mayRetry: true });
  }

  #rest(key, seconds) {
    this.resting.add(key);
    setTimeout(() => {
      this.resting.delete(key);
      this.goOn();
    }, seconds * 1000);
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

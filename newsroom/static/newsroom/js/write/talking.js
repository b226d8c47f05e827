// Talking to the server. Every answer is a value, or a Failure of one of a few kinds.

import { honest } from "./here.js";

const PATIENCE = 30_000;

const WORDS = {
  offline: "인터넷이 끊겼어요. 쓴 글은 이 기기에 있어요. 연결되면 올릴게요.",
  broken: "서버가 잠시 대답하지 않아요. 쓴 글은 이 기기에 있어요. 곧 다시 해 볼게요.",
  busy: "요청이 몰렸어요. 잠시 뒤에 다시 해 볼게요.",
  too_large: "너무 커서 보내지 못했어요. 나누거나 줄여서 다시 해 주세요.",
  gone: "휴지통에 있거나 더는 고칠 수 없어요. 쓴 글은 이 기기에 있어요.",
  logged_out: "로그인이 풀렸어요. 다시 로그인하면 이어서 저장해요.",
};

/** What went wrong: offline, broken, busy, too_large, gone, logged_out, moved, unreadable or refused. */
export class Failure extends Error {
  constructor(kind, message = WORDS[kind], more = {}) {
    super(honest(message));
    this.kind = kind;
    Object.assign(this, more);
  }

  /** Whether the same may succeed a little later without anybody doing anything. */
  get passes() {
    return ["offline", "broken", "busy"].includes(this.kind);
  }
}

const place = { token: "", here: "", user: 0 };

export function introduce({ token, here, user }) {
  Object.assign(place, { token, here, user });
}

/** Return the answer to a posted value, which tells what is `expected`. Throws a Failure. */
export async function post(address, value, expected) {
  const body = JSON.stringify(value);
  return answerTo(() => send(address, body, { "Content-Type": "application/json" }), expected);
}

async function answerTo(ask, expected) {
  let response = await ask();
  if (response.status === 403 && !isJson(response)) {
    await renewToken();
    response = await ask();
  }
  return read(response, expected);
}

async function send(address, body, headers) {
  const signal = AbortSignal.timeout(PATIENCE);
  const said = { ...headers, Accept: "application/json", "X-CSRFToken": place.token };
  try {
    return await fetch(address, { method: "POST", body, headers: said, signal });
  } catch {
    throw new Failure(navigator.onLine ? "broken" : "offline");
  }
}

/** What is cut off, or a page of somebody else's on the way, is no answer: it is asked for again. */
async function read(response, expected) {
  const said = (isJson(response) && await response.json().catch(() => null)) || {};
  if (!response.ok) throw failureOf(response.status, said);
  if (expected.some((name) => said[name] === undefined)) throw new Failure("broken");
  return said;
}

/** Return the Failure that a status and what was said with it amount to. */
export function failureOf(status, said = {}) {
  const kinds = { 0: "offline", 401: "logged_out", 409: "moved", 413: "too_large", 429: "busy" };
  const unsaid = [403, 404, 410].includes(status) ? "gone" : "broken"; // a page instead of an answer
  let kind = kinds[status] ?? (status >= 500 ? "broken" : said.error ?? unsaid);
  if (kind === "invalid") kind = "unreadable";
  if (kind === "second_step") kind = "logged_out";
  return new Failure(kind, said.message ?? WORDS[kind], said);
}

function isJson(response) {
  return response.headers.get("Content-Type")?.startsWith("application/json");
}

/** Ask who is logged in by now, and go on with their token. Throws when it is somebody else. */
export async function renewToken() {
  let said;
  try {
    said = await (await fetch(place.here, { headers: { Accept: "application/json" } })).json();
  } catch {
    throw new Failure(navigator.onLine ? "broken" : "offline");
  }
  place.token = said.token;
  if (said.user !== place.user) throw new Failure("logged_out");
}

/** Return the token to post with, for what is not sent by `post`. */
export const token = () => place.token;

/** Log in through the one door there is, and come back. Throws a Failure with what is wrong. */
export async function logIn(door, name, password) {
  const asked = await fetch(place.here).then((answer) => answer.json()).catch(() => null);
  if (!asked) throw new Failure("offline");
  place.token = asked.token;
  const answer = await sendForm(door, { username: name, password });
  if (answer.status === 429) {
    throw new Failure("refused", "여러 번 틀려서 잠시 막았어요. 10분 뒤에 다시 해 주세요.");
  }
  await comeIn(answer, "계정 이름이나 비밀번호가 맞지 않아요. 다시 확인해 주세요.");
}

/** Give the phone's number for the second step of a login. Throws a Failure with what is wrong. */
export async function giveNumber(door, number) {
  const answer = await sendForm(door, { number });
  await comeIn(answer, "번호가 맞지 않아요. 지금 앱에 보이는 숫자를 다시 적어 주세요.");
}

async function sendForm(door, fields) {
  const body = new URLSearchParams({ ...fields, next: place.here });
  const answer = await fetch(door, {
    method: "POST", body, headers: { "X-CSRFToken": place.token },
  }).catch(() => null);
  if (!answer) throw new Failure("offline");
  return answer;
}

/** Go on as the person who wrote here; a form that comes back instead means `wrong`. */
async function comeIn(answer, wrong) {
  if (!isJson(answer)) throw new Failure("refused", wrong);
  const said = await answer.json();
  place.token = said.token;
  if (said.error === "second_step") throw new Failure("second_step", said.message, said);
  if (said.user !== place.user) {
    throw new Failure("refused", "다른 분의 계정이에요. 이 글을 쓰던 계정으로 로그인해 주세요.");
  }
}

// Browsers inside other apps keep a store of their own and may throw it away with the window.

import { button, make } from "./elements.js";

const INSIDE = [
  [/KAKAOTALK/i, "카카오톡"], [/NAVER\(inapp/i, "네이버 앱"], [/Instagram/i, "인스타그램"],
  [/FBAN|FBAV/i, "페이스북"], [/\bLine\//i, "라인"], [/DaumApps/i, "다음 앱"],
];

/** Return the name of the app whose window this is, or nothing in a browser of its own. */
export function insideOf(agent = navigator.userAgent) {
  return INSIDE.find(([pattern]) => pattern.test(agent))?.[1];
}

/** Help the writer into the phone's own browser before anything is written. */
export function helpOut(root, proceed) {
  const app = insideOf();
  if (!app || !root) return proceed();
  const stay = button("그래도 여기서 쓸게요", () => { root.hidden = true; proceed(); });
  root.append(
    make("h2", { text: `${app} 안에서 열었어요` }),
    make("p", { text: "이 창을 닫으면 아직 올라가지 않은 글과 사진이 사라질 수 있어요. 휴대전화의 브라우저에서 열면 안전해요." }),
    make("a", { class: "write-button", href: wayOut(app), text: "브라우저에서 열기" }),
    copying(), stay);
  root.hidden = false;
  return undefined;
}

function wayOut(app) {
  const address = location.href;
  if (app === "카카오톡") return `kakaotalk://web/openExternal?url=${encodeURIComponent(address)}`;
  if (/Android/i.test(navigator.userAgent)) {
    return `intent://${address.replace(/^https?:\/\//, "")}#Intent;scheme=${location.protocol.slice(0, -1)};end`;
  }
  return address;
}

function copying() {
  const copy = button("주소 복사", async () => {
    await navigator.clipboard?.writeText(location.href);
    copy.textContent = "복사했어요. 브라우저의 주소 칸에 붙여 넣어 주세요";
  });
  return copy;
}

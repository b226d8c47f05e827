// Browsers inside other apps keep a store of their own and may throw it away with the window.

import { button, make } from "./elements.js";

const encoded = encodeURIComponent;

// How each app is known and called, and how one leaves it by its own menu on an iPhone.
const APPS = [
  { mark: /KAKAOTALK/i, name: "카카오톡", menu: "오른쪽 아래 ⋯", words: "다른 브라우저로 열기",
    way: (address) => `kakaotalk://web/openExternal?url=${encoded(address)}` },
  { mark: /NAVER\(inapp/i, name: "네이버 앱", menu: "아래쪽 ⋯", words: "Safari로 열기" },
  { mark: /Instagram/i, name: "인스타그램", menu: "오른쪽 위 ⋯", words: "외부 브라우저에서 열기" },
  { mark: /FBAN|FBAV/i, name: "페이스북", menu: "오른쪽 위 ⋯", words: "외부 브라우저에서 열기" },
  { mark: /\bLine\//i, name: "라인", menu: "오른쪽 아래 ⋮", words: "기본 브라우저로 열기" },
  { mark: /DaumApps/i, name: "다음 앱", menu: "아래쪽 ⋯", words: "Safari로 열기" },
];

const isIphone = /iPhone|iPad|iPod/i.test(navigator.userAgent);
const isAndroid = /Android/i.test(navigator.userAgent);

/** Help the writer into the phone's own browser before anything is written. */
export function helpOut(root, proceed) {
  const app = APPS.find(({ mark }) => mark.test(navigator.userAgent));
  if (!app || !root) return proceed();
  const stay = button("그래도 여기서 쓸게요", () => { root.hidden = true; proceed(); });
  root.append(
    make("h2", { text: `${app.name} 안에서 열었어요` }),
    make("p", { text: "이 창을 닫으면 아직 올라가지 않은 글과 사진이 사라질 수 있어요. 휴대전화의 브라우저에서 열면 안전해요." }),
    ...leaving(app), stay);
  root.hidden = false;
  return undefined;
}

/** What leads out: a link where one can, and on an iPhone the steps by hand. */
function leaving(app) {
  const href = app.way?.(location.href) ?? (isAndroid && intent());
  const link = href && make("a", { class: "write-button", href, text: "브라우저에서 열기" });
  return [link, ...(isIphone ? steps(app, link) : []), copying()].filter(Boolean);
}

/** An Android phone opens what is meant for no app in particular in its browser. */
function intent() {
  const [scheme, rest] = location.href.split("://");
  return `intent://${rest}#Intent;scheme=${scheme};end`;
}

function steps({ name, menu, words }, link) {
  return [
    make("p", { text: link ? "열리지 않으면 이렇게 해 주세요." : `${name}에서는 이렇게 열어요.` }),
    make("ol", { class: "write-leaving" },
      make("li", { text: `화면 ${menu} 단추를 눌러요.` }),
      make("li", { text: `‘${words}’를 눌러요. 말이 조금 다를 수 있어요.` }),
      make("li", { text: "열린 브라우저에서 다시 로그인해요." })),
    make("p", { text: "단추를 찾기 어려우면 주소를 복사해 Safari에 붙여 넣어도 돼요." }),
  ];
}

function copying() {
  const address = make("input", { readonly: true, hidden: true, "aria-label": "이 화면의 주소" });
  address.value = location.href;
  const copy = button("주소 복사", async () => {
    try {
      await navigator.clipboard.writeText(address.value);
      copy.textContent = "복사했어요. 브라우저의 주소 칸에 붙여 넣어 주세요";
    } catch {
      address.hidden = false; // copied by hand where the app does not allow it
      address.select();
    }
  });
  return make("div", { class: "write-acts" }, copy, address);
}

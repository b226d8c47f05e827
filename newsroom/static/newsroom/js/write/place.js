// The other screens of the writing place: what waits on this device, and leaving with care.

import { helpOut } from "./browsers.js";
import { keepForms } from "./forms.js";
import { forget, remember } from "./here.js";
import { keepPicture } from "./portrait.js";
import { openWithoutNetwork } from "./registering.js";
import { openStore } from "./store.js";
import { showUnsent } from "./unsent.js";

const user = document.body.dataset.user;

async function tellOfUnsent() {
  const root = document.querySelector("[data-waiting]");
  if (root) await showUnsent(root, await openStore(user), "mayBegin" in root.dataset);
}

async function careForForms() {
  keepForms(user);
  const input = document.querySelector("form[data-keeps] input[type=file]");
  if (input) await keepPicture(input, await openStore(user));
}

function leaveWithCare() {
  document.querySelector("[data-log-out]")?.addEventListener("submit", async (event) => {
    const form = event.target;
    event.preventDefault();
    const left = await (await openStore(user)).unsent().catch(() => []);
    const words = `아직 올라가지 않은 글이 ${left.length}편 있어요. 다시 로그인하면 이어서 올릴 수 있어요. 로그아웃할까요?`;
    if (left.length && !confirm(words)) return;
    forget();
    form.submit();
  });
}

function copyAddress() {
  const copy = document.querySelector("[data-copy]");
  if (!copy || !navigator.clipboard) return;
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.querySelector("[data-copy-from]").textContent);
    copy.textContent = "복사했어요";
  });
}

function saySubmitted() {
  if (!new URLSearchParams(location.search).has("submitted")) return;
  const root = document.querySelector("[data-said]");
  if (root) root.hidden = false;
  history.replaceState(null, "", location.pathname);
}

remember(user);
openWithoutNetwork();
leaveWithCare();
copyAddress();
saySubmitted();
tellOfUnsent();
careForForms();
helpOut(document.querySelector("[data-browser]"), () => {});

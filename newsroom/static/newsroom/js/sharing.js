// The buttons by which readers pass a post on, shown only where they work.

/** Show a button, with the list item it stands in. */
function show(button) {
  (button.closest("li[hidden]") ?? button).hidden = false;
}

/** Say in words what happened, in the nearest place for it. */
function say(button, words) {
  const place = button.closest("dd, section").querySelector("[role=status]");
  place.textContent = "";
  requestAnimationFrame(() => { place.textContent = words; });
}

async function copy(event) {
  const button = event.currentTarget;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    say(button, "주소를 복사했어요");
  } catch {
    say(button, "복사하지 못했어요. 주소를 길게 눌러 복사해 주세요");
  }
}

/** Open the phone's own sheet, which also knows KakaoTalk; closing it is no error. */
async function share(event) {
  const { share: url, title } = event.currentTarget.dataset;
  try {
    await navigator.share({ title, url });
  } catch (error) {
    if (error.name !== "AbortError") say(event.target, "공유하지 못했어요. 주소 복사를 눌러 주세요");
  }
}

function offer(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    button.addEventListener("click", act);
    show(button);
  }
}

if (navigator.clipboard) offer("[data-copy]", copy);
if (navigator.share) offer("[data-share]", share);

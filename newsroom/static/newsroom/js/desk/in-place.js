// Forms sent without leaving the screen, so that a reason half written further down is not lost.

/**
 * Send the area's forms in place and show the area as the server answers it. `then` is called
 * with what was sent, and whether the server refused it (409).
 */
export function sendInPlace(area, then) {
  area.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-in-place]");
    if (!form) return;
    event.preventDefault();
    const data = new FormData(form, event.submitter);
    event.submitter.disabled = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: data,
        headers: { "x-requested-with": "fetch" },
      });
      if (!answer.ok && answer.status !== 409) throw new Error(answer.status);
      area.innerHTML = await answer.text();
      then(data, answer.status === 409);
    } catch {
      event.submitter.disabled = false;
      event.submitter.setCustomValidity("보내지 못했어요. 연결을 확인하고 다시 눌러 주세요.");
      event.submitter.reportValidity();
      event.submitter.setCustomValidity("");
    }
  });
}

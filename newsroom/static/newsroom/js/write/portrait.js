// A picture chosen in a form: made smaller where it must be, and kept like the words beside it.

import { isTaken } from "./forms.js";
import { make } from "./elements.js";
import { fitting } from "./shrinking.js";

/** Care for the one picture of a form until the server has it. */
export async function keepPicture(input, store) {
  const { form } = input;
  const key = `${form.dataset.keeps}-picture`;
  const forget = () => store.forgetFile(key);
  if (isTaken(form.dataset.keeps)) await forget();
  const kept = await store.file(key);
  if (kept && !input.files.length) put(input, new File([kept.blob], kept.name, { type: kept.blob.type }));
  form.addEventListener("reset", forget);
  input.addEventListener("change", forget);
  fitBeforeSending(input, (file) => store.keepFile({ key, sheet: key, blob: file, name: file.name }));
}

/** Make each chosen picture fit; the form waits for it. What cannot fit is said and left out. */
function fitBeforeSending(input, fits) {
  const wrong = make("p", { class: "write-wrong", role: "alert" });
  let going = null;
  input.after(wrong);
  input.addEventListener("change", () => {
    wrong.textContent = "";
    going = fit(input, fits).catch(({ message }) => {
      wrong.textContent = message;
      input.value = "";
    }).finally(() => { going = null; });
  });
  input.form.addEventListener("submit", async (event) => {
    if (!going) return;
    event.preventDefault();
    await going;
    if (!wrong.textContent) input.form.requestSubmit(event.submitter);
  });
}

async function fit(input, fits) {
  const [file] = input.files;
  if (!file) return;
  const small = await fitting(file);
  if (input.files[0] !== file) return; // another was chosen meanwhile
  if (small !== file) put(input, small);
  await fits(small);
}

function put(input, file) {
  const held = new DataTransfer();
  held.items.add(file);
  input.files = held.files;
}

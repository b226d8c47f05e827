/* One save at a time: a form that is sent while an autosave is on its way waits for it.
   Otherwise the older text could arrive after the newer one and be refused, or worse, kept. */

const form = document.querySelector("#page-edit-form");

if (form) {
  let saving = false;
  let waiting = null;

  const begin = () => {
    saving = true;
  };

  const finish = () => {
    saving = false;
    if (waiting) form.requestSubmit(waiting.submitter);
  };

  document.addEventListener("w-autosave:save", begin);
  document.addEventListener("w-autosave:success", finish);
  document.addEventListener("w-autosave:error", finish);

  form.addEventListener(
    "submit",
    (event) => {
      if (saving && !waiting) {
        event.preventDefault();
        event.stopImmediatePropagation();
        waiting = event;
        return;
      }
      form.dataset.wAutosaveActiveValue = "false";
    },
    { capture: true },
  );
}

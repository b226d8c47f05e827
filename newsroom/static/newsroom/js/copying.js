// Copies ready-made texts for KakaoTalk, one or all, and saves links as a file for Excel.

const said = document.querySelector("[data-said]");

/** Say in words what happened. */
function say(words) {
  said.textContent = "";
  requestAnimationFrame(() => { said.textContent = words; });
}

async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say("복사하지 못했어요. 글상자를 길게 눌러 복사해 주세요.");
  }
}

function copyOne({ currentTarget }) {
  const field = document.getElementById(currentTarget.dataset.copyFrom);
  field.select();
  copy(field.value, "문구를 복사했어요. 카톡에 붙여 넣으세요.");
}

function copyAll({ currentTarget }) {
  const fields = [...document.getElementsByClassName(currentTarget.dataset.copyAll)];
  const text = fields.map((field) => field.value).join("\n\n");
  copy(text, `${fields.length}명의 문구를 모두 복사했어요.`);
}

/** One cell of a CSV file; what a spreadsheet would take for a formula is kept as text. */
function cell(text) {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}

/** Save names and links. The byte-order mark tells Excel that the letters are Korean. */
function saveCsv({ currentTarget }) {
  const rows = [...document.getElementsByClassName(currentTarget.dataset.saveCsv)];
  const lines = rows.map(({ dataset }) => [dataset.name, dataset.link].map(cell).join(","));
  const file = new Blob(["\uFEFF", ["이름,초대 링크", ...lines].join("\r\n")], { type: "text/csv" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "초대-링크.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}

function offer(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    button.addEventListener("click", act);
    button.hidden = false;
  }
}

offer("[data-copy-from]", copyOne);
offer("[data-copy-all]", copyAll);
offer("[data-save-csv]", saveCsv);

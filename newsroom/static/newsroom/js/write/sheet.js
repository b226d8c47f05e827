// The writing sheet: one post, on this device and on the server.

import { loginDialog, movedDialog } from "./dialogs.js";
import { growing, newKey } from "./elements.js";
import { honest } from "./here.js";
import { notice } from "./notice.js";
import { Photos } from "./photos.js";
import { Saving } from "./saving.js";
import { Story } from "./story.js";
import { lead as leadTo } from "./submitting.js";
import { post as send } from "./talking.js";

// How long taking the last act back is offered while one writes on, in milliseconds.
const OFFERED = 60_000;

const find = (at) => document.querySelector(at);

export class Sheet {
  /** `start` is what the server says of the post; `isAway` that no server could be asked. */
  constructor(start, store) {
    Object.assign(this, { start, store });
    this.form = find("[data-sheet]");
    this.key = newKey();
    this.post = start.post;
    this.mark = start.mark;
    this.home = start.addresses.home;
    this.lead = null;
    this.fields = Object.fromEntries(
      [...this.form.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field]));
    this.story = new Story(find("[data-story]"), {
      fillPhotos: (body, block) => this.photos.fill(body, block),
      changed: () => this.changed(),
      undoable: (words) => this.#offerUndo(words),
    });
    this.photos = new Photos(this, store, start.addresses, {
      lead: find("[data-lead]"), queue: find("[data-queue]"), together: find("[data-together]"),
    }, notice);
    this.#login = loginDialog(
      find("[data-login]"), find("[data-log-in-again]"), start.addresses.login, () => this.#goOn());
    this.#choice = movedDialog(find("[data-moved]"), find("[data-choose-again]"), {
      keepMine: (failure) => this.#keepMine(failure), keepTheirs: () => this.#keepTheirs(),
    });
    this.saving = new Saving(this, (words, mood) => this.say(words, mood), {
      login: () => this.logIn(),
      moved: (failure) => this.#moved(failure),
      wrong: (failure) => failure.place && leadTo(failure.place),
      noRoom: () => this.say("이 기기에 자리가 없어요. ‘저장됨’이 보일 때까지 닫지 마세요.", "wrong"),
    });
  }

  #login;
  #choice;
  #ready = false;

  logIn() {
    this.#login.ask();
  }

  /** Open what only the writer can settle, since something pressed came to nothing. */
  askAbout(failure) {
    if (failure.kind === "moved") this.#moved(failure);
    if (failure.kind === "logged_out") this.logIn();
    ({ moved: this.#choice, logged_out: this.#login })[failure.kind]?.open();
  }

  say(said, mood) {
    const words = honest(said);
    const saved = find("[data-saved]");
    if (saved.textContent !== words) saved.textContent = words;
    if (saved.dataset.mood !== mood) saved.dataset.mood = mood;
  }

  /** Show the text: this device's own when it holds something the server has not. */
  async open() {
    const { start } = this;
    const kept = await this.#keptHere();
    if (kept) Object.assign(this, { key: kept.key, post: kept.post ?? this.post });
    this.photos.learn(start.photos);
    const mine = kept && (kept.isUnsent || kept.text.hasWaiting || start.isAway);
    if (mine) this.photos.learn(kept.facts ?? {});
    this.#fill(mine ? kept.text : fromServer(start.text));
    if (mine && this.post) this.mark = kept.mark;
    if (mine && kept.isUnsent) this.unanswered = kept.unanswered;
    await this.photos.resume();
    this.#ready = true;
    if (mine && kept.isUnsent) this.changed();
    else if (start.isAway) this.say("지금은 서버에 닿지 못해요. 쓰는 대로 이 기기에 적어 둘게요.", "wrong");
    else if (this.post) this.say("저장되어 있어요", "good");
  }

  #keptHere() {
    const key = new URLSearchParams(location.search).get("key");
    if (this.start.post) return this.store.sheetOf(this.start.post);
    return key ? this.store.sheet(key) : null;
  }

  #fill(text) {
    for (const [name, field] of Object.entries(this.fields)) {
      if (field.type === "checkbox") field.checked = Boolean(text[name]);
      else field.value = name === "tags" ? (text.tags ?? []).join(", ") : text[name] ?? "";
      field.addEventListener("input", () => this.changed());
      if (field.matches("textarea")) growing(field);
    }
    this.lead = text.lead;
    this.story.fill(text.story);
    this.photos.drawLead();
  }

  changed() {
    if (!this.#ready) return;
    this.saving.changed();
    this.photos.queue.goOn();
  }

  address() {
    return this.post ? `/write/${this.post}/save/` : this.start.addresses.begin;
  }

  /** Return the text as the server takes it: photos that have not arrived are left out. */
  sent() {
    const { title, standfirst, tags, topic, pledged } = this.fields;
    const there = this.lead?.photo ? this.lead : null;
    return {
      key: this.key, mark: this.mark, anew: this.anew ?? false,
      title: title.value, standfirst: standfirst.value, pledged: pledged.checked,
      topic: Number(topic.value) || null,
      tags: tags.value.split(/[,#]/).map((tag) => tag.trim()).filter(Boolean),
      lead_photo: there?.photo ?? null, lead_alt: there?.alt ?? "", lead_caption: there?.caption ?? "",
      story: this.story.blocks.map(sentBlock),
    };
  }

  saved(said) {
    this.#goTo(said.post);
    Object.assign(this, { mark: said.mark, anew: false });
    this.#login.settled();
    this.#choice.settled();
  }

  /** Go to the address of the post, once the server has told its number. */
  #goTo(post) {
    if (this.post) return;
    this.post = post;
    history.replaceState(null, "", `/write/${post}/`);
    find("[data-preview]").href = `/write/${post}/preview/`;
  }

  #moved(failure) {
    this.#goTo(failure.post);
    this.#choice.show(failure, this.sent());
    this.#choice.ask();
  }

  sendAnswers() {
    return this.photos.sendAnswers();
  }

  /** Keep everything on this device, with what is not yet on the server. */
  async keepHere(isUnsent = this.saving.isUnsent) {
    if (this.saving.isOver) return;
    const items = this.photos.items();
    const facts = Object.fromEntries(items.map((item) => {
      const { address, ...kept } = this.photos.factsOf(item);
      return [item.photo ?? item.local, { ...kept, address: address?.startsWith("blob:") ? "" : address }];
    }));
    const sent = this.sent();
    await this.store.keepSheet({
      key: this.key, post: this.post, mark: this.mark, isUnsent, facts, at: Date.now(),
      unanswered: this.unanswered,
      text: {
        ...sent, lead: this.lead, story: structuredClone(this.story.blocks),
        hasWaiting: items.some((item) => item.local),
      },
    });
  }

  /** Keep nothing of this sheet here from now on. */
  async forget() {
    await this.saving.end();
    for (const { key } of await this.store.filesOf(this.key)) await this.store.forgetFile(key);
    await this.store.forgetSheet(this.key);
  }

  async #goOn() {
    this.photos.queue.wake();
    await this.saving.now();
  }

  async #keepMine(failure) {
    Object.assign(this, { mark: failure.mark, anew: true });
    this.changed(); // also when all of it was saved before the other text came
    await this.saving.now();
  }

  /** Go on with the other text, once the server has this one, too. Throws a Failure. */
  async #keepTheirs() {
    await send(`/write/${this.post}/set-aside/`, this.sent(), ["mark"]).catch((failure) => {
      this.askAbout(failure);
      throw failure;
    });
    await this.forget();
    location.reload();
  }

  #offerUndo(words) {
    const undo = find("[data-undo]");
    undo.hidden = !words;
    undo.querySelector("span").textContent = words ?? "";
    clearTimeout(this.offering);
    this.offering = setTimeout(() => { undo.hidden = true; }, OFFERED);
  }

  /** Tell in words why the post cannot be handed in yet; nothing when it can. */
  async readyToSubmit() {
    const { going, failed } = this.photos.waiting;
    if (going) return `사진 ${going}장이 아직 올라가는 중이에요. 다 올라간 뒤 제출해 주세요.`;
    if (failed) return `올리지 못한 사진이 ${failed}장 있어요. 다시 올리거나 뺀 뒤 제출해 주세요.`;
    if (!this.post) this.changed();
    if (await this.saving.now()) return "";
    return honest("아직 저장하지 못했어요. 쓴 글은 이 기기에 있어요. ‘저장됨’이 보이면 제출해 주세요.");
  }
}

function fromServer(text) {
  const { lead_photo: photo, lead_alt: alt, lead_caption: caption } = text;
  return { ...text, lead: photo ? { id: newKey(), photo, alt, caption } : null };
}

function sentBlock({ type, id, value }) {
  if (type !== "photos") return { type, id, value };
  return { type, id, value: value.filter((item) => item.photo).map(sentItem) };
}

const sentItem = ({ id, photo, alt, caption }) => ({ id, photo, alt, caption });

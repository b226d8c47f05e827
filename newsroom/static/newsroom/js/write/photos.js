// The photos of one post on the screen: their places in the story, and what is known of each.

import { Arranging } from "./arranging.js";
import { button, make, newKey } from "./elements.js";
import { newBlock } from "./blocks.js";
import { whenStill } from "./composing.js";
import { close, isAskedAbout, nameAfter, panelOf, tick } from "./photopanel.js";
import { inOrder } from "./taken.js";
import { post, Failure } from "./talking.js";
import { LOST, Queue } from "./uploading.js";

const MOST_AT_ONCE = 30;
const NO_ROOM = "이 기기에 자리가 없어요. 사진이 다 올라가고 ‘저장됨’이 보일 때까지 이 창을 닫지 마세요.";
const GONE = "거두었거나 없어진 사진이라 답을 저장하지 못했어요. 다른 사진을 넣어 주세요.";

export class Photos {
  /** `sheet` is told of changes; `roots` are the elements photos are shown and counted in. */
  constructor(sheet, store, addresses, roots, says) {
    Object.assign(this, { sheet, store, addresses, roots, says, panels: new Map(), facts: new Map(), landed: new Map(), progress: new Map() });
    this.arranging = new Arranging(sheet, this, says);
    this.queue = new Queue(store, addresses.photos, {
      isWanted: (key) => this.items().some((item) => item.local === key),
      told: (key, progress) => this.#show(key, progress),
      arrived: (key, facts) => this.#arrived(key, facts),
      loggedOut: () => sheet.logIn(),
      counted: () => this.tell(),
    });
  }

  /** Learn what is known of photos: of one still on its way, under the key it has here. */
  learn(known) {
    for (const [key, facts] of Object.entries(known)) this.facts.set(facts.id ?? key, facts);
  }

  factsOf(item) {
    const key = item.photo ?? item.local;
    if (!this.facts.has(key)) this.facts.set(key, { people: "", credit: "", is_ai_made: false });
    return this.facts.get(key);
  }

  items() {
    const blocks = this.sheet.story.blocks.filter((block) => block.type === "photos");
    return [this.sheet.lead, ...blocks.flatMap((block) => block.value)].filter(Boolean);
  }

  /** Take files from the gallery or camera: kept here first, shown, then sent one after another. */
  async take(files) {
    const chosen = await inOrder([...files].filter((file) => file.size));
    const taken = chosen.slice(0, MOST_AT_ONCE);
    const empty = files.length - chosen.length;
    if (empty) this.says(`사진 ${empty}장은 빈 파일이라 넣지 못했어요. 갤러리에서 열어 내려받은 뒤 다시 골라 주세요.`);
    if (chosen.length > MOST_AT_ONCE) this.says(`한 번에 ${MOST_AT_ONCE}장까지 고를 수 있어요. 나머지는 다시 골라 주세요.`);
    const items = [];
    for (const one of taken) items.push(await this.#keep(one));
    if (!items.length) return;
    const keys = items.map((item) => item.local);
    if (!this.sheet.lead) this.arranging.takeLead(items.shift());
    if (items.length) this.sheet.story.add(items.map((item) => newBlock("photos", [item])));
    await this.#keepWords();
    this.queue.add(keys);
    this.sheet.changed();
  }

  /** Note on this device where the photos stand; those on their way go on all the same. */
  #keepWords() {
    return this.sheet.keepHere(true).catch(() => this.says(NO_ROOM));
  }

  async #keep({ file, at: taken, isReadable }) {
    const local = newKey();
    const name = file.name || "photo.jpg";
    const isHere = await this.store.keepFile({ key: local, sheet: this.sheet.key, blob: file, name, taken });
    if (isReadable && !isHere) this.says(NO_ROOM);
    this.facts.set(local, {
      address: URL.createObjectURL(file), people: "", credit: "", is_ai_made: false,
      is_mine: true, taken,
    });
    return { id: newKey(), photo: null, local, alt: "", caption: "" };
  }

  /** Go on with what this device still holds for this post. */
  async resume() {
    const files = new Map((await this.store.filesOf(this.sheet.key)).map((file) => [file.key, file]));
    for (const item of this.items().filter((one) => one.local)) {
      const file = files.get(item.local);
      const facts = this.factsOf(item);
      if (!file) {
        this.queue.fail(item.local, LOST);
        continue;
      }
      Object.assign(facts, { address: URL.createObjectURL(file.blob), is_mine: true, taken: file.taken });
      this.panels.get(item.id)?.show({});
    }
    const wanted = this.items().map((item) => item.local).filter((key) => files.has(key));
    for (const key of files.keys()) if (!wanted.includes(key)) await this.store.forgetFile(key);
    this.queue.add(wanted);
  }

  /** Draw a block of photos. */
  fill(body, block) {
    const panels = block.value.map((item) => this.#panel(item));
    const row = make("div", { class: `write-row write-row-${block.value.length}` }, ...panels);
    const part = block.value.length > 1 ? [button("따로 놓기", () => this.arranging.part(block))] : [];
    body.replaceChildren(row, ...part);
  }

  #panel(item, isLead = false) {
    if (this.landed.has(item.local)) this.#land(item, this.landed.get(item.local));
    const panel = panelOf(item, this.factsOf(item), {
      changed: () => this.sheet.changed(),
      answered: (one) => this.#answered(one),
      retry: (one) => this.queue.retry(one.local),
      drop: (one) => this.arranging.drop(one),
      toStory: () => this.arranging.leadToStory(),
      lead: (one) => this.#makeLead(one),
      join: (one) => this.arranging.join(one),
    }, { isLead });
    this.panels.set(item.id, panel);
    panel.show(this.progress.get(item.local ?? item.photo) ?? {});
    return panel;
  }

  drawLead() {
    const { lead } = this.sheet;
    const title = make("h2", { class: "write-lead-title", text: "대표 사진" });
    this.roots.lead.replaceChildren(...(lead ? [title, this.#panel(lead, true)] : []));
  }

  setLead(item) {
    this.sheet.lead = item;
    this.drawLead();
  }

  #makeLead(item) {
    this.arranging.lead(item);
    this.roots.lead.scrollIntoView({ block: "start" });
  }

  redraw(block) {
    const body = this.sheet.story.elementOf(block.id)?.querySelector(".write-block-body");
    if (body) this.fill(body, block);
  }

  /** Answer for every photo not yet answered that nobody can be recognised in it. */
  nobody() {
    const open = this.items().filter((item) => !this.factsOf(item).people && isAskedAbout(this.factsOf(item)));
    if (!open.length) return this.says("모든 사진에 답했어요.");
    if (!confirm(`아직 답하지 않은 사진 ${open.length}장에 알아볼 수 있는 사람이 없나요?`)) return undefined;
    for (const item of open) {
      Object.assign(this.factsOf(item), { people: "none", isForAll: true });
      tick(this.panels.get(item.id), "none");
      this.#answered(item);
    }
    return undefined;
  }

  byTime() {
    this.arranging.byTime((item) => {
      const { taken_at: known, taken } = this.factsOf(item);
      return known ? Date.parse(known) : taken ?? Infinity;
    });
  }

  #answered(item) {
    this.factsOf(item).unsent = true;
    this.sheet.changed();
  }

  /**
   * Send what was said about photos that are there by now. What the server refuses for good is
   * dropped and told at the photo; what may succeed later stays unsent. Throws the Failure.
   */
  async sendAnswers() {
    for (const facts of [...this.facts.values()].filter((one) => one.unsent && one.id)) {
      const { people, credit, is_ai_made } = facts;
      facts.unsent = false;
      try {
        await post(`${this.addresses.photos}${facts.id}/`, { people, credit, is_ai_made }, ["id"]);
      } catch (failure) {
        const mayComeRight = !(failure instanceof Failure) || failure.passes || failure.kind === "logged_out";
        if (mayComeRight) {
          facts.unsent = true;
          throw failure;
        }
        this.#refused(facts, failure);
      }
    }
  }

  #refused(facts, failure) {
    const isGone = failure.kind === "gone";
    if (isGone) facts.is_withdrawn = true;
    this.#show(facts.id, { words: isGone ? GONE : failure.message, failed: false });
    const item = this.items().find((one) => one.photo === facts.id);
    if (isGone && item) whenStill(() => close(this.panels.get(item.id)));
  }

  async #arrived(local, arrived) {
    const item = this.items().find((one) => one.local === local);
    this.landed.set(local, arrived);
    if (!item) return; // taken out meanwhile; brought back, it is there
    if (this.items().some((one) => one.photo === arrived.id)) {
      this.says("이미 넣은 사진이라 한 번만 남겼어요.");
      if (item === this.sheet.lead) this.setLead(null);
      else this.arranging.exchange(item, null);
      this.sheet.changed();
      return;
    }
    this.#land(item, arrived);
    nameAfter(this.panels.get(item.id), arrived.id);
    tick(this.panels.get(item.id), this.factsOf(item).people);
    this.panels.get(item.id)?.show({ words: "올렸어요" });
    this.sheet.changed();
    await this.#keepWords();
  }

  /**
   * Let an item stand for the photo that arrived; what was said about it meanwhile stays. An
   * answer for all at once gives way to one the photo got before, in another post.
   */
  #land(item, arrived) {
    const facts = this.factsOf(item);
    const { credit, is_ai_made, unsent } = facts;
    const people = (facts.isForAll && arrived.people) || facts.people;
    Object.assign(facts, arrived, { address: arrived.address || facts.address });
    if (unsent) Object.assign(facts, { people, credit: credit || arrived.credit, is_ai_made });
    item.photo = arrived.id;
    delete item.local;
    this.facts.set(arrived.id, facts);
  }

  /** Show how a photo is doing, also when it is drawn anew. */
  #show(key, progress) {
    this.progress.set(key, progress);
    const item = this.items().find((one) => one.local === key || one.photo === key);
    if (item) this.panels.get(item.id)?.show(progress);
  }

  /** Return how many photos of the text are still on their way, and how many cannot go on. */
  get waiting() {
    const keys = this.items().map((item) => item.local).filter(Boolean);
    const failed = keys.filter((key) => this.queue.failed.has(key)).length;
    return { going: keys.length - failed, failed };
  }

  /** Say at the thumb how many photos are still missing from the server. */
  tell() {
    const { going, failed } = this.waiting;
    const next = this.store.held.size ? "이 창을 닫지 마세요." : "다시 열면 이어서 올릴게요.";
    const words = [
      going ? `사진 ${going}장이 아직 올라가는 중이에요. ${next}` : "",
      failed ? `올리지 못한 사진이 ${failed}장 있어요. 다시 올리거나 빼 주세요.` : "",
    ].join(" ").trim();
    if (this.roots.queue.textContent !== words) this.roots.queue.textContent = words;
    this.roots.together.hidden = this.items().length < 2;
  }
}

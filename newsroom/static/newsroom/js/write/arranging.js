// Where photos stand in a story: every change of places can be taken back.

import { isBlank, newBlock } from "./blocks.js";

const MOST_IN_A_ROW = 3;

export class Arranging {
  /** `photos` draws: `setLead(item)`, `redraw(block)`; `says(words)` tells what cannot be done. */
  constructor(sheet, photos, says) {
    Object.assign(this, { sheet, photos, says });
  }

  /** Put a photo in front of all others; the lead until now takes its place. */
  lead(item) {
    const old = this.sheet.lead;
    this.#arrange("대표 사진을 바꿨어요", () => {
      this.exchange(item, old);
      this.photos.setLead(item);
    });
  }

  /** Let a new photo lead a post that has no lead. */
  takeLead(item) {
    this.photos.setLead(item);
    const isUntouched = () => this.sheet.lead === item && isBlank({ value: item });
    this.sheet.story.remember("넣었어요", () => isUntouched() && this.photos.setLead(null), isUntouched);
  }

  leadToStory() {
    const item = this.sheet.lead;
    this.#arrange("본문으로 옮겼어요", () => {
      this.photos.setLead(null);
      this.sheet.story.insert([newBlock("photos", [item])], 0);
    });
  }

  drop(item) {
    const isLead = item === this.sheet.lead;
    this.#arrange("사진을 뺐어요", () => (isLead ? this.photos.setLead(null) : this.exchange(item, null)));
  }

  /** Put a photo beside the one right above it. */
  join(item) {
    const { blocks } = this.sheet.story;
    const block = this.#blockOf(item);
    const above = blocks[blocks.indexOf(block) - 1];
    if (above?.type !== "photos" || above.value.length + block.value.length > MOST_IN_A_ROW) {
      this.says(`바로 위에 사진이 있을 때, ${MOST_IN_A_ROW}장까지 나란히 놓을 수 있어요.`);
      return;
    }
    this.#arrange("나란히 놓았어요", () => {
      above.value = [...above.value, ...block.value];
      this.sheet.story.takeOut(block);
      this.photos.redraw(above);
    });
  }

  part(block) {
    const [first, ...others] = block.value;
    const { story } = this.sheet;
    this.#arrange("따로 놓았어요", () => {
      block.value = [first];
      this.photos.redraw(block);
      story.insert(others.map((item) => newBlock("photos", [item])), story.blocks.indexOf(block) + 1);
    });
  }

  /** Put the photos of the story into the order of their moments; the words stay. */
  byTime(momentOf) {
    const blocks = this.sheet.story.blocks.filter((block) => block.type === "photos");
    const items = blocks.flatMap((block) => block.value).sort((a, b) => momentOf(a) - momentOf(b));
    this.#arrange("찍은 순서로 놓았어요", () => {
      for (const block of blocks) {
        block.value = items.splice(0, block.value.length);
        this.photos.redraw(block);
      }
    });
  }

  /** Put another photo into the place of one, or nothing, for good; an empty block goes. */
  exchange(item, other) {
    const block = this.#blockOf(item);
    block.value = block.value.map((one) => (one === item ? other : one)).filter(Boolean);
    if (block.value.length) this.photos.redraw(block);
    else this.sheet.story.takeOut(block);
  }

  #blockOf(item) {
    return this.sheet.story.blocks.find(({ type, value }) => type === "photos" && value.includes(item));
  }

  /** Change places so that it can be taken back; words written meanwhile stay. */
  #arrange(said, act) {
    const { lead, story } = this.sheet;
    const before = story.blocks.map((block) => [block, block.value]);
    act();
    story.remember(said, () => {
      for (const [block, value] of before) if (block.type === "photos") block.value = value;
      story.show(before.map(([block]) => block));
      this.photos.setLead(lead);
    });
    this.sheet.changed();
  }
}

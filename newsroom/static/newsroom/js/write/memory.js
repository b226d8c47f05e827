// What a browser that keeps nothing holds until its page is closed, in the words of the store.

export class Memory {
  isLasting = false;
  #sheets = new Map();
  held = new Map();

  async keepSheet(sheet) {
    this.#sheets.set(sheet.key, sheet);
  }

  async sheet(key) {
    return this.#sheets.get(key);
  }

  async sheets() {
    return [...this.#sheets.values()];
  }

  async sheetOf(post) {
    return (await this.sheets()).find((sheet) => sheet.post === post);
  }

  async forgetSheet(key) {
    this.#sheets.delete(key);
  }

  /** Tell that the file is held by this page alone. */
  async keepFile(file) {
    this.held.set(file.key, file);
    return false;
  }

  async file(key) {
    return this.held.get(key);
  }

  async filesOf(sheet) {
    return [...this.held.values()].filter((file) => file.sheet === sheet);
  }

  async forgetFile(key) {
    this.held.delete(key);
  }

  /** Return nothing: no text of an earlier page is here. */
  async unsent() {
    return [];
  }
}

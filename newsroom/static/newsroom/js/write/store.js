// What is kept on this device until the server has it: texts and photos, one store a person.

import { noteKept } from "./here.js";
import { Memory } from "./memory.js";

const VERSION = 1;

/** Return the store of one person. Another person's login opens another store. */
export async function openStore(user) {
  try {
    return new Store(await asked(opening(`greenwings-${user}`)));
  } catch {
    noteKept(false);
    return new Memory(); // some browsers keep nothing in a private window
  }
}

function opening(name) {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("sheets", { keyPath: "key" });
    request.result.createObjectStore("files", { keyPath: "key" }).createIndex("sheet", "sheet");
  };
  return request;
}

function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Return the photos that still stand in the text: others were taken out before they were sent. */
function wanted(files, { lead, story }) {
  const blocks = story.filter(({ type }) => type === "photos");
  const standing = [lead, ...blocks.flatMap(({ value }) => value)].map((item) => item?.local);
  return files.filter(({ key }) => standing.includes(key));
}

class Store {
  isLasting = true;

  constructor(database) {
    this.database = database;
    this.held = new Map();
  }

  /** Keep a text: its key, its post's number, its mark, its words, and whether they are unsent. */
  async keepSheet(sheet) {
    try {
      await this.#write("sheets", (sheets) => sheets.put(sheet));
      noteKept(true);
    } catch (failure) {
      noteKept(false);
      throw failure;
    }
  }

  sheet(key) {
    return asked(this.#read("sheets").get(key));
  }

  sheets() {
    return asked(this.#read("sheets").getAll());
  }

  async sheetOf(post) {
    return (await this.sheets()).find((sheet) => sheet.post === post);
  }

  forgetSheet(key) {
    return this.#write("sheets", (sheets) => sheets.delete(key));
  }

  /** Keep a photo, without room for it in memory alone. Return whether the device has it. */
  async keepFile(file) {
    try {
      await this.#write("files", (files) => files.put(file));
      return true;
    } catch {
      this.held.set(file.key, file);
      return false;
    }
  }

  async file(key) {
    return this.held.get(key) ?? asked(this.#read("files").get(key));
  }

  filesOf(sheet) {
    return asked(this.#read("files").index("sheet").getAll(sheet));
  }

  forgetFile(key) {
    this.held.delete(key);
    return this.#write("files", (files) => files.delete(key));
  }

  /** Return the texts that are not all on the server, each with how many photos wait. */
  async unsent() {
    const sheets = await this.sheets();
    const waiting = await Promise.all(sheets.map((sheet) => this.filesOf(sheet.key)));
    return sheets
      .map((sheet, at) => ({ ...sheet, photosWaiting: wanted(waiting[at], sheet.text).length }))
      .filter((sheet) => sheet.isUnsent || sheet.photosWaiting);
  }

  #read(name) {
    return this.database.transaction(name).objectStore(name);
  }

  #write(name, change) {
    const transaction = this.database.transaction(name, "readwrite", { durability: "strict" });
    change(transaction.objectStore(name));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  }
}

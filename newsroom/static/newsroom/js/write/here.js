// Whose texts this device may show while no server can be asked who is logged in.

const NAME = "greenwings-writer";

/** Note who is logged in, as the server has just said. */
export function remember(user) {
  kept(() => localStorage.setItem(NAME, user));
}

/** Return who was last logged in here and has not left, or nothing. */
export function whoIsHere() {
  return kept(() => localStorage.getItem(NAME)) || "";
}

/** The login is asked for: until it succeeds, nobody is here. Texts stay in their own store. */
export function forget() {
  kept(() => localStorage.removeItem(NAME));
}

/** Return what an act upon what is kept here gives, or nothing. */
export function kept(act) {
  try {
    return act();
  } catch {
    return ""; // some browsers keep nothing in a private window
  }
}

// What this device knows without a server: whose texts it may show, and whether it has them.

const NAME = "greenwings-writer";
const CLAIM = /((쓴 글은|쓰는 대로) )?이 기기에 (있어요|남아 있어요|적어 뒀어요|적어 둘게요)\./;
const HERE_ALONE = "쓴 글은 이 창에만 있으니 닫지 마세요.";

let isKept = true;

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

/** Note whether the device took what was last to be kept: a browser may keep nothing, or be full. */
export function noteKept(is) {
  isKept = is;
}

/** Return words without the claim that the device has what was written, when it has not. */
export function honest(words) {
  return isKept ? words : words?.replace(CLAIM, HERE_ALONE);
}

/** Return what an act upon what is kept here gives, or nothing. */
export function kept(act) {
  try {
    return act();
  } catch {
    return ""; // some browsers keep nothing in a private window
  }
}

/** What is typed stands under names that begin so, each with the name of whose it is. */
export const TYPED = "greenwings-form-";

/** Keep what is typed into a field, and put back what was; the function returned forgets it. */
export function keepField(name, field, user) {
  const [at, owner] = [TYPED + name, String(user)];
  const was = kept(() => JSON.parse(localStorage.getItem(at)));
  if (was?.user === owner) field.value = was.words;
  field.addEventListener("input", () => kept(() => (
    localStorage.setItem(at, JSON.stringify({ user: owner, words: field.value })))));
  return () => kept(() => localStorage.removeItem(at));
}

// Whether this device has what was written: some browsers keep nothing, and a device may be full.

const CLAIM = /((쓴 글은|쓰는 대로) )?이 기기에 (있어요|남아 있어요|적어 뒀어요|적어 둘게요)\./;
const HERE_ALONE = "쓴 글은 이 창에만 있으니 닫지 마세요.";

let isKept = true;

/** Note whether the device took what was last to be kept. */
export function noteKept(is) {
  isKept = is;
}

/** Return words without the claim that the device has what was written, when it has not. */
export function honest(words) {
  return isKept ? words : words?.replace(CLAIM, HERE_ALONE);
}

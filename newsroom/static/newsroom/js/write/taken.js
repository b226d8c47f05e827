// When a photo was taken, as its camera wrote it into the file. Where, nobody looks at.

const BEGINNING = 256 * 1024;
const WRITTEN = /((?:19|20)\d\d):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/g;

/**
 * Return the files as {file, at, isReadable}, in the order they were taken in; `at` is in
 * milliseconds. One that lies in a cloud often cannot be read.
 */
export async function inOrder(files) {
  const dated = await Promise.all(files.map(async (file) => {
    const bytes = await file.slice(0, BEGINNING).arrayBuffer().catch(() => null);
    return { file, at: bytes ? takenAt(file, bytes) : file.lastModified, isReadable: Boolean(bytes) };
  }));
  return dated.sort((a, b) => a.at - b.at);
}

/** The earliest moment written into it: later ones tell of changes. Else, the age of the file. */
function takenAt(file, bytes) {
  const written = [...new TextDecoder("latin1").decode(bytes).matchAll(WRITTEN)];
  const moments = written.map(([, year, ...rest]) => momentOf(year, ...rest)).filter(Boolean);
  return moments.length ? Math.min(...moments) : file.lastModified;
}

const momentOf = (year, month, day, ...time) => new Date(year, month - 1, day, ...time).getTime();

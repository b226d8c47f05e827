// Pictures the newsroom would refuse for their size are made smaller on the phone first.

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
const SIDE = 4096;

/** Return the file, or a smaller picture of it when it is too large and this phone can read it. */
export async function fitting(file) {
  if (file.size <= MOST_BYTES && !(file.size > 8 * 1024 * 1024 && await isTooWide(file))) return file;
  try {
    return await smaller(file);
  } catch {
    return file;
  }
}

async function isTooWide(file) {
  try {
    const picture = await createImageBitmap(file);
    const pixels = picture.width * picture.height;
    picture.close();
    return pixels > MOST_PIXELS;
  } catch {
    return false;
  }
}

async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
  return new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", {
    type: "image/jpeg", lastModified: file.lastModified,
  });
}

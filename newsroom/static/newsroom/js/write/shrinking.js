// Pictures the newsroom would refuse for their size are made smaller on the phone first.

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
const SIDE = 4096;

/** Return the file, or a smaller picture of it when it is too large and this phone can read it. */
export async function fitting(file) {
  const size = await sizeOf(file);
  if (!size || (file.size <= MOST_BYTES && size.width * size.height <= MOST_PIXELS)) return file;
  return smaller(file, size).catch(() => file);
}

/** Return the picture's width and height from its header; nothing when this phone cannot. */
async function sizeOf(file) {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await new Promise((resolve, reject) => Object.assign(picture, { onload: resolve, onerror: reject }));
    return { width: picture.naturalWidth, height: picture.naturalHeight };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

async function smaller(file, { width, height }) {
  const scale = Math.min(1, SIDE / Math.max(width, height));
  const [resizeWidth, resizeHeight] = [width, height].map((side) => Math.round(side * scale));
  const picture = await createImageBitmap(file, {
    imageOrientation: "from-image", resizeQuality: "high", resizeWidth, resizeHeight,
  });
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: picture.width, height: picture.height });
  canvas.getContext("2d").drawImage(picture, 0, 0);
  picture.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
  if (!blob) throw new Error("This phone could not write the smaller picture.");
  const name = file.name.replace(/\.\w+$/, "") + ".jpg";
  return new File([blob], name, { type: "image/jpeg", lastModified: file.lastModified });
}

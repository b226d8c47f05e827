// Pictures the newsroom would refuse for their size are made smaller on the phone first.

import { Failure } from "./talking.js";

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_PIXELS = 60_000_000;
const SIDE = 4096;
const TOO_LARGE = "사진이 너무 큰데 이 기기에서 줄이지 못했어요. 갤러리에서 크기를 줄이거나 JPEG로 저장한 뒤 다시 골라 주세요.";

/**
 * Return the file, or a smaller picture of it when it is too large, as the server may have said.
 * Throws a Failure for a file of too many bytes that this phone cannot make smaller.
 */
export async function fitting(file, isTooLarge = false) {
  const size = await sizeOf(file);
  const isLight = file.size <= MOST_BYTES && !isTooLarge;
  if (isLight && (!size || size.width * size.height <= MOST_PIXELS)) return file;
  const less = size && await smaller(file, size).catch(() => null);
  if (less || isLight) return less || file;
  throw new Failure("refused", `‘${file.name}’ ${TOO_LARGE}`);
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

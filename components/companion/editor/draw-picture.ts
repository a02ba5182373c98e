/** Pixels of the longer side at most. */
const sideMax = 1_024;

/**
 * Any picture that this browser can show, as a PNG of a fitting size. Drawn anew, so that nothing but
 * its pixels goes out. Null where it is no picture.
 */
export async function drawPicture(file: File): Promise<Blob | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const scale = Math.min(1, sideMax / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

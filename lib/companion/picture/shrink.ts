import type { Steps } from "./in-turns";
import type { Picture } from "./picture";

/** The picture with no side longer than `most` pixels, each new pixel the mean of those it covers. */
export function* shrink(picture: Picture, most: number): Steps<Picture> {
  const factor = Math.max(picture.width, picture.height) / most;
  if (factor <= 1) return picture;
  const width = Math.max(1, Math.round(picture.width / factor));
  const height = Math.max(1, Math.round(picture.height / factor));
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    yield picture.width * Math.ceil(factor);
    for (let x = 0; x < width; x++) {
      const box = {
        left: Math.floor((x * picture.width) / width),
        right: Math.max(
          Math.floor((x * picture.width) / width) + 1,
          Math.floor(((x + 1) * picture.width) / width),
        ),
        top: Math.floor((y * picture.height) / height),
        bottom: Math.max(
          Math.floor((y * picture.height) / height) + 1,
          Math.floor(((y + 1) * picture.height) / height),
        ),
      };
      mean(picture, box, pixels, (y * width + x) * 4);
    }
  }
  return { width, height, pixels };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Colours weigh by their opacity, so that what is transparent tints nothing. */
function mean({ width, pixels }: Picture, box: Box, out: Buffer, to: number): void {
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) add(sum, pixels, (y * width + x) * 4);
  const [red, green, blue, alpha] = sum;
  const count = (box.right - box.left) * (box.bottom - box.top);
  out.set(
    [red, green, blue].map((one) => (alpha === 0 ? 0 : Math.round(one / alpha))),
    to,
  );
  out[to + 3] = Math.round(alpha / count);
}

function add(sum: [number, number, number, number], pixels: Buffer, at: number): void {
  const alpha = pixels[at + 3] ?? 0;
  sum[0] += (pixels[at] ?? 0) * alpha;
  sum[1] += (pixels[at + 1] ?? 0) * alpha;
  sum[2] += (pixels[at + 2] ?? 0) * alpha;
  sum[3] += alpha;
}

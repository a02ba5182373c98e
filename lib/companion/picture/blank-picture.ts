import { encodePng } from "./encode-png";

/** A quiet plate for a card whose character has no picture: the ground of an engraving, framed. */
export function blankPicture(width = 240, height = 300): Buffer {
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const edge = Math.min(x, y, width - 1 - x, height - 1 - y);
      pixels.set(
        edge === 10 ? [0x99, 0x8d, 0x77, 255] : [0x24, 0x1f, 0x19, 255],
        (y * width + x) * 4,
      );
    }
  return encodePng({ width, height, pixels });
}

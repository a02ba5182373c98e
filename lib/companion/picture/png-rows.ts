import type { Steps } from "./in-turns";
import type { Picture } from "./picture";

export type Header = {
  width: number;
  height: number;
  /** Bits of a sample. */
  bits: number;
  /** 0 grey, 2 red green blue, 3 palette, 4 grey with alpha, 6 with alpha. */
  colour: number;
  interlaced: boolean;
  /** Bytes of all rows with their filter bytes. */
  size: number;
};

type Tables = { palette: Buffer | undefined; alpha: Buffer | undefined };
type Pass = { x: number; y: number; dx: number; dy: number };

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const whole: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];
const adam7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

export function readHeader(data: Buffer): Header | null {
  if (data.length !== 13) return null;
  const [bits = 0, colour = 0, method, filter, interlace = 9] = data.subarray(8);
  const known = depths[colour]?.includes(bits) && method === 0 && filter === 0 && interlace < 2;
  const header = {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    bits,
    colour,
    interlaced: interlace === 1,
    size: 0,
  };
  if (!known || header.width === 0 || header.height === 0) return null;
  const size = passesOf(header).reduce((sum, pass) => {
    const { columns, rows } = extent(header, pass);
    return sum + (columns > 0 ? rows * (1 + rowBytes(header, columns)) : 0);
  }, 0);
  return { ...header, size };
}

const passesOf = ({ interlaced }: Pick<Header, "interlaced">) => (interlaced ? adam7 : whole);

function extent({ width, height }: Pick<Header, "width" | "height">, pass: Pass) {
  return {
    columns: Math.max(0, Math.ceil((width - pass.x) / pass.dx)),
    rows: Math.max(0, Math.ceil((height - pass.y) / pass.dy)),
  };
}

function rowBytes({ bits, colour }: Pick<Header, "bits" | "colour">, columns: number): number {
  return Math.ceil((columns * bits * (channels[colour] ?? 1)) / 8);
}

/** Undoes the filters and brings every kind of sample to eight bits with alpha; null for a bad filter. */
export function* unpackRows(header: Header, raw: Buffer, tables: Tables): Steps<Picture | null> {
  const pixels = Buffer.alloc(header.width * header.height * 4);
  const step = Math.max(1, (header.bits * (channels[header.colour] ?? 1)) >> 3);
  let at = 0;
  for (const pass of passesOf(header)) {
    const { columns, rows } = extent(header, pass);
    const length = rowBytes(header, columns);
    let above: Buffer = Buffer.alloc(length);
    for (let row = 0; columns > 0 && row < rows; row++) {
      const line = raw.subarray(at + 1, at + 1 + length);
      if (!unfilter(raw[at] ?? 9, line, above, step)) return null;
      paint(header, tables, line, pixels, pass, row, columns);
      above = line;
      at += 1 + length;
      yield length;
    }
  }
  return { width: header.width, height: header.height, pixels };
}

const filters: readonly ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  (a) => a,
  (_a, b) => b,
  (a, b) => (a + b) >> 1,
  paeth,
];

function unfilter(kind: number, line: Buffer, above: Buffer, step: number): boolean {
  const guess = filters[kind];
  if (!guess) return false;
  if (kind === 0) return true;
  for (let i = 0; i < line.length; i++) {
    const left = i >= step ? (line[i - step] ?? 0) : 0;
    const corner = i >= step ? (above[i - step] ?? 0) : 0;
    line[i] = (line[i] ?? 0) + guess(left, above[i] ?? 0, corner);
  }
  return true;
}

export function paeth(a: number, b: number, c: number): number {
  const pa = Math.abs(b - c);
  const pb = Math.abs(a - c);
  const pc = Math.abs(a + b - c - c);
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

function paint(
  header: Header,
  tables: Tables,
  line: Buffer,
  pixels: Buffer,
  pass: Pass,
  row: number,
  columns: number,
): void {
  const y = pass.y + row * pass.dy;
  if (header.bits === 8 && header.colour === 6 && !header.interlaced) {
    line.copy(pixels, y * header.width * 4);
    return;
  }
  for (let column = 0; column < columns; column++) {
    const to = (y * header.width + pass.x + column * pass.dx) * 4;
    colourAt(header, tables, line, column, pixels, to);
  }
}

function colourAt(
  { bits, colour }: Header,
  { palette, alpha }: Tables,
  line: Buffer,
  column: number,
  out: Buffer,
  to: number,
): void {
  const count = channels[colour] ?? 1;
  const sample = (channel: number) => sampleAt(line, column * count + channel, bits);
  const scale = (value: number) =>
    bits < 8 ? Math.round((value * 255) / ((1 << bits) - 1)) : value;
  if (colour === 3) {
    const index = sample(0);
    for (let i = 0; i < 3; i++) out[to + i] = palette?.[index * 3 + i] ?? 0;
    out[to + 3] = alpha?.[index] ?? 255;
    return;
  }
  const grey = colour === 0 || colour === 4;
  for (let i = 0; i < 3; i++) out[to + i] = scale(sample(grey ? 0 : i));
  out[to + 3] = colour >= 4 ? scale(sample(count - 1)) : keyed(alpha, sample, bits, grey);
}

/** A colour that stands for transparent, where a picture without alpha names one. */
function keyed(
  alpha: Buffer | undefined,
  sample: (channel: number) => number,
  bits: number,
  grey: boolean,
): number {
  if (!alpha || alpha.length < (grey ? 2 : 6)) return 255;
  const wanted = (channel: number) =>
    bits === 16 ? (alpha[channel * 2] ?? 0) : alpha.readUInt16BE(channel * 2);
  const matches = (grey ? [0] : [0, 1, 2]).every((channel) => sample(channel) === wanted(channel));
  return matches ? 0 : 255;
}

/** Of 16 bits the upper eight. */
function sampleAt(line: Buffer, index: number, bits: number): number {
  if (bits === 8) return line[index] ?? 0;
  if (bits === 16) return line[index * 2] ?? 0;
  const bit = index * bits;
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

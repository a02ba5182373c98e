// A WebAssembly module of one function, written out byte by byte: it needs no compiler, and the
// loop below is all of it. SIMD makes it about ten times as fast as the same loop in JavaScript.

const [i32, v128] = [0x7f, 0x7b];
const op = {
  block: [0x02, 0x40],
  loop: [0x03, 0x40],
  end: [0x0b],
  add: [0x6a],
  subtract: [0x6b],
  shiftLeft: [0x74],
  isZero: [0x45],
  isLess: [0x49],
};
const get = (/** @type {number} */ local) => [0x20, local];
const set = (/** @type {number} */ local) => [0x21, local];
const tee = (/** @type {number} */ local) => [0x22, local];
const number = (/** @type {number} */ small) => [0x41, small];
const leave = (/** @type {number} */ depth) => [0x0c, depth];
const leaveIf = (/** @type {number} */ depth) => [0x0d, depth];
const storeNumber = [0x36, 2, 0];
const simd = {
  load: (/** @type {number} */ offset) => [0xfd, 0x00, 0, offset],
  zero: [0xfd, 0x0c, ...new Array(16).fill(0)],
  lane: (/** @type {number} */ lane) => [0xfd, 0x1b, lane],
  widenLow: [0xfd, 0x87, 0x01],
  widenHigh: [0xfd, 0x88, 0x01],
  add: [0xfd, 0xae, 0x01],
  dot: [0xfd, 0xba, 0x01],
};

const [codes, query, out, rows, width, at, sum, code, part] = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** 16 dimensions at a time: signed bytes widened to 16 bits, multiplied by the query, added up. */
const row = [
  ...[...simd.zero, ...set(sum), ...number(0), ...set(at)],
  ...op.loop,
  ...[...get(codes), ...get(at), ...op.add, ...simd.load(0), ...tee(code), ...simd.widenLow],
  ...[...get(query), ...get(at), ...number(1), ...op.shiftLeft, ...op.add, ...tee(part)],
  ...[...simd.load(0), ...simd.dot],
  ...[...get(code), ...simd.widenHigh, ...get(part), ...simd.load(16), ...simd.dot, ...simd.add],
  ...[...get(sum), ...simd.add, ...set(sum)],
  ...[...get(at), ...number(16), ...op.add, ...tee(at), ...get(width), ...op.isLess],
  ...leaveIf(0),
  ...op.end,
];
const total = [0, 1, 2, 3].flatMap((lane) => [
  ...get(sum),
  ...simd.lane(lane),
  ...(lane > 0 ? op.add : []),
]);
const body = [
  ...[3, 1, i32, 2, v128, 1, i32], // locals: `at`; `sum` and `code`; `part`
  ...op.block,
  ...op.loop,
  ...[...get(rows), ...op.isZero, ...leaveIf(1)],
  ...row,
  ...[...get(out), ...total, ...storeNumber],
  ...[...get(codes), ...get(width), ...op.add, ...set(codes)],
  ...[...get(out), ...number(4), ...op.add, ...set(out)],
  ...[...get(rows), ...number(1), ...op.subtract, ...set(rows)],
  ...leave(0),
  ...[...op.end, ...op.end, ...op.end],
];

const text = (/** @type {string} */ word) => [word.length, ...Buffer.from(word)];
const size = (/** @type {number} */ value) => [(value & 0x7f) | 0x80, value >> 7];
const section = (/** @type {number} */ id, /** @type {number[]} */ bytes) => [
  id,
  ...size(bytes.length),
  ...bytes,
];

/**
 * `dots(codes, query, out, rows, width)` over the imported memory `m.memory`: for each row of
 * `width` signed bytes its product with `width` signed 16-bit numbers, as 32-bit numbers at `out`.
 * All three are addresses in bytes; `width` is a multiple of 16.
 */
export const dotModule = new WebAssembly.Module(
  new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, i32, i32, i32, i32, i32, 0]),
    ...section(2, [1, ...text("m"), ...text("memory"), 0x02, 0x00, 0]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text("dots"), 0x00, 0]),
    ...section(10, [1, ...size(body.length), ...body]),
  ]),
);

import { dotModule } from "./dot-module.mjs";

const page = 65_536;
const queryMax = 32_767;

/**
 * The coded vectors of one namespace, all of one width, in one block of memory that is scanned
 * from end to end. A vector is signed bytes times a scale; what a search finds is therefore
 * close to the cosine, and whoever wants it exact computes it again from the vectors themselves.
 */
export class Codes {
  #memory = new WebAssembly.Memory({ initial: 1 });
  #dots;
  /** @type {number[]} */
  #keys = [];
  /** @type {number[]} */
  #scales = [];
  /** @type {Map<number, number>} */
  #rows = new Map();
  #dimensions;
  #width;

  /** @param {number} dimensions */
  constructor(dimensions) {
    this.#dimensions = dimensions;
    this.#width = Math.ceil(dimensions / 16) * 16;
    const { exports } = new WebAssembly.Instance(dotModule, { m: { memory: this.#memory } });
    this.#dots = /** @type {(...addresses: number[]) => void} */ (exports.dots);
  }

  get size() {
    return this.#keys.length;
  }

  /**
   * Adds vectors, or replaces those that are there.
   * @param {number[]} keys
   * @param {number[]} scales
   * @param {Uint8Array} codes one vector's bytes after the other
   */
  put(keys, scales, codes) {
    this.#reserve(this.size + keys.length);
    for (const [index, key] of keys.entries()) {
      const row = this.#rows.get(key) ?? this.size;
      this.#rows.set(key, row);
      this.#keys[row] = key;
      this.#scales[row] = scales[index] ?? 0;
      const start = index * this.#dimensions;
      this.#bytes().set(codes.subarray(start, start + this.#dimensions), row * this.#width);
    }
  }

  /**
   * Forgets vectors: the last row takes the place of each, and its own bytes are wiped.
   * @param {number[]} keys
   */
  drop(keys) {
    for (const key of keys) {
      const row = this.#rows.get(key);
      if (row === undefined) continue;
      const last = this.size - 1;
      const from = last * this.#width;
      this.#bytes().copyWithin(row * this.#width, from, from + this.#width);
      this.#bytes().fill(0, from, from + this.#width);
      this.#keys[row] = /** @type {number} */ (this.#keys[last]);
      this.#scales[row] = /** @type {number} */ (this.#scales[last]);
      this.#rows.set(/** @type {number} */ (this.#keys[row]), row);
      this.#rows.delete(key);
      this.#keys.pop();
      this.#scales.pop();
    }
  }

  /**
   * The keys of the nearest vectors, the nearest first, none of them under `atLeast`.
   * @param {Float32Array} query of length 1
   * @param {number} limit
   * @param {number} atLeast a cosine
   * @returns {number[]}
   */
  nearest(query, limit, atLeast) {
    if (this.size === 0) return [];
    const [at, out] = [this.#queryAt(this.size), this.#outAt(this.size)];
    this.#reserve(this.size);
    const scale = this.#writeQuery(query, at);
    this.#dots(0, at, out, this.size, this.#width);
    const products = new Int32Array(this.#memory.buffer, out, this.size);
    return this.#best(products, scale, limit, atLeast);
  }

  /**
   * @param {Int32Array} products
   * @param {number} queryScale
   * @param {number} limit
   * @param {number} atLeast
   */
  #best(products, queryScale, limit, atLeast) {
    /** @type {{ key: number, cosine: number }[]} */
    const best = [];
    let floor = atLeast;
    for (let row = 0; row < products.length; row++) {
      const cosine =
        /** @type {number} */ (products[row]) *
        queryScale *
        /** @type {number} */ (this.#scales[row]);
      if (cosine < floor) continue;
      best.push({ key: /** @type {number} */ (this.#keys[row]), cosine });
      if (best.length < limit * 4) continue;
      keepBest(best, limit);
      floor = best.at(-1)?.cosine ?? floor;
    }
    return keepBest(best, limit).map(({ key }) => key);
  }

  /**
   * The query in 16 bits, scaled so that no sum of products can exceed 32.
   * @param {Float32Array} query
   * @param {number} at
   */
  #writeQuery(query, at) {
    const bound = Math.floor(2 ** 31 / (127 * this.#width)) - 1;
    const most = query.reduce((max, value) => Math.max(max, Math.abs(value)), 0) || 1;
    const scale = most / Math.min(queryMax, bound);
    const target = new Int16Array(this.#memory.buffer, at, this.#width).fill(0);
    for (const [index, value] of query.entries()) target[index] = Math.round(value / scale);
    return scale;
  }

  /** @param {number} rows */
  #queryAt(rows) {
    return rows * this.#width;
  }

  /** @param {number} rows */
  #outAt(rows) {
    return this.#queryAt(rows) + this.#width * 2;
  }

  /** @param {number} rows */
  #reserve(rows) {
    const missing = this.#outAt(rows) + rows * 4 - this.#memory.buffer.byteLength;
    if (missing <= 0) return;
    // A tenth more than is needed: whole blocks are seldom moved.
    const extra = Math.ceil(this.#memory.buffer.byteLength / 10);
    this.#memory.grow(Math.ceil((missing + extra) / page));
  }

  #bytes() {
    return new Uint8Array(this.#memory.buffer);
  }
}

/**
 * @param {{ key: number, cosine: number }[]} found shortened to the best
 * @param {number} limit
 */
function keepBest(found, limit) {
  found.sort((a, b) => b.cosine - a.cosine || a.key - b.key);
  found.length = Math.min(found.length, limit);
  return found;
}

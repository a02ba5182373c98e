import { sha256 } from "@noble/hashes/sha2";
import { PublicKey } from "@solana/web3.js";

/** One value of fixed size inside bytes, little-endian as the chain has it. */
export type Field<Value> = {
  size: number;
  read(bytes: DataView, at: number): Value;
  write(bytes: DataView, at: number, value: Value): void;
};
type Fields = Record<string, Field<unknown>>;
export type ValuesOf<Of extends Fields> = {
  [Name in keyof Of]: Of[Name] extends Field<infer Value> ? Value : never;
};

export const u8: Field<number> = {
  size: 1,
  read: (bytes, at) => bytes.getUint8(at),
  write: (bytes, at, value) => bytes.setUint8(at, whole(value, 0xff)),
};
export const u16: Field<number> = {
  size: 2,
  read: (bytes, at) => bytes.getUint16(at, true),
  write: (bytes, at, value) => bytes.setUint16(at, whole(value, 0xffff), true),
};
export const u32: Field<number> = {
  size: 4,
  read: (bytes, at) => bytes.getUint32(at, true),
  write: (bytes, at, value) => bytes.setUint32(at, whole(value, 0xffff_ffff), true),
};
export const flag: Field<boolean> = {
  size: 1,
  read: (bytes, at) => bytes.getUint8(at) !== 0,
  write: (bytes, at, value) => bytes.setUint8(at, value ? 1 : 0),
};
export const u64: Field<bigint> = {
  size: 8,
  read: (bytes, at) => bytes.getBigUint64(at, true),
  write: (bytes, at, value) => {
    if (BigInt.asUintN(64, value) !== value) throw new RangeError(`${value} is no u64`);
    bytes.setBigUint64(at, value, true);
  },
};
export const i64: Field<bigint> = {
  size: 8,
  read: (bytes, at) => bytes.getBigInt64(at, true),
  write: (bytes, at, value) => {
    if (BigInt.asIntN(64, value) !== value) throw new RangeError(`${value} is no i64`);
    bytes.setBigInt64(at, value, true);
  },
};
export const u128: Field<bigint> = {
  size: 16,
  read: (bytes, at) => u64.read(bytes, at) | (u64.read(bytes, at + 8) << 64n),
  write: (bytes, at, value) => {
    u64.write(bytes, at, BigInt.asUintN(64, value));
    u64.write(bytes, at + 8, value >> 64n);
  },
};
export const address: Field<PublicKey> = {
  size: 32,
  read: (bytes, at) => new PublicKey(slice(bytes, at, 32)),
  write: (bytes, at, value) => slice(bytes, at, 32).set(value.toBytes()),
};
export function raw(size: number): Field<Uint8Array> {
  return {
    size,
    read: (bytes, at) => Uint8Array.from(slice(bytes, at, size)),
    write: (bytes, at, value) => {
      if (value.length !== size) throw new RangeError(`${value.length} bytes where ${size} belong`);
      slice(bytes, at, size).set(value);
    },
  };
}
export const hash = raw(32);

export type Layout<Values> = {
  size: number;
  encode(values: Values): Uint8Array;
  /** Null when the bytes do not begin with `prefix` or have another length. */
  decode(bytes: Uint8Array): Values | null;
};

/** Fields one after the other behind a fixed prefix, and `space` bytes of nothing at the end. */
export function layout<Of extends Fields>(
  prefix: Uint8Array,
  fields: Of,
  space = 0,
): Layout<ValuesOf<Of>> {
  const entries = Object.entries(fields);
  const size = entries.reduce((sum, [, field]) => sum + field.size, prefix.length + space);
  return {
    size,
    encode(values) {
      const bytes = new Uint8Array(size);
      bytes.set(prefix);
      let at = prefix.length;
      for (const [name, field] of entries) {
        field.write(viewOf(bytes), at, values[name]);
        at += field.size;
      }
      return bytes;
    },
    decode(bytes) {
      if (bytes.length !== size || prefix.some((byte, i) => bytes[i] !== byte)) return null;
      const values: Record<string, unknown> = {};
      let at = prefix.length;
      for (const [name, field] of entries) {
        values[name] = field.read(viewOf(bytes), at);
        at += field.size;
      }
      return values as ValuesOf<Of>;
    },
  };
}

/** The eight bytes by which Anchor's tools, and so ours, tell accounts, events and instructions. */
export function discriminator(kind: "account" | "event" | "global", name: string): Uint8Array {
  return sha256(new TextEncoder().encode(`${kind}:${name}`)).slice(0, 8);
}

function viewOf(bytes: Uint8Array) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function slice(bytes: DataView, at: number, size: number) {
  return new Uint8Array(bytes.buffer, bytes.byteOffset + at, size);
}

function whole(value: number, max: number) {
  if (!Number.isInteger(value) || value < 0 || value > max)
    throw new RangeError(`${value} is not within 0 and ${max}`);
  return value;
}

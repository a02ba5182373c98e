import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { AppError } from "@/lib/core/errors";
import { refuseCard } from "./card-error";

/** Bytes of all files together, unpacked, and how many of them there may be. */
const unpackedMax = 48 * 1024 * 1024;
const filesMax = 2_000;
/** The archive is fed in pieces, so that a bomb is noticed long before it is unpacked. */
const piece = 64 * 1024;

/**
 * The files of an archive by their paths, counted while they are unpacked.
 * @throws invalid `companion.card_zip_broken`, `companion.card_zip_bomb`
 */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const state = { total: 0, open: 0 };
  const unzip = new Unzip((file) => {
    if (files.size + state.open >= filesMax) return refuseCard("card_zip_bomb");
    const parts: Uint8Array[] = [];
    state.open += 1;
    file.ondata = (error, data, final) => {
      if (error) return giveUp(error);
      state.total += data.length;
      if (state.total > unpackedMax) return refuseCard("card_zip_bomb");
      parts.push(data);
      if (!final) return;
      state.open -= 1;
      files.set(file.name, Buffer.concat(parts));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  feed(unzip, bytes);
  if (state.open > 0 || files.size === 0) return refuseCard("card_zip_broken");
  return files;
}

/** What this file itself refuses, the library hands back as an error of its own. */
function giveUp(error: unknown): never {
  if (error instanceof AppError) throw error;
  return refuseCard("card_zip_broken", undefined, error);
}

function feed(unzip: Unzip, bytes: Uint8Array): void {
  try {
    for (let at = 0; at < bytes.length; at += piece)
      unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    giveUp(error);
  }
}

import { closeSync, existsSync, fsyncSync, openSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Writes a file that is there whole after a loss of power, or not at all. */
export function writeDurably(path: string, content: string | Uint8Array, mode = 0o644): void {
  const draft = `${path}.draft`;
  const file = openSync(draft, "w", mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(dirname(path));
}

/** Makes sure that what was made, renamed or removed in a folder stays so. */
function syncFolder(folder: string): void {
  if (process.platform === "win32" || !existsSync(folder)) return;
  const file = openSync(folder, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

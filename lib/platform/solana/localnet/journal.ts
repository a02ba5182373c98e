import { createHash } from "node:crypto";
import {
  closeSync,
  fdatasyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import type { Entry } from "./entry";

export type Journal = {
  /** @returns when the entry would survive a loss of power */
  append(entry: Entry): void;
  close(): void;
};

const NEWLINE = 0x0a;

/**
 * Opens a journal and reads what it holds. Its last line may be torn: whoever wrote it never said
 * that it was done, so it is cut off.
 * @throws when a line before the last one is not what was written
 */
export function openJournal(
  path: string,
  onWritten: () => void = () => {},
): { journal: Journal; entries: Entry[] } {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(NEWLINE) + 1;
  const entries = bytes
    .subarray(0, end)
    .toString()
    .split("\n")
    .slice(0, -1)
    .map((line, index) => {
      const entry = readLine(line);
      if (!entry) throw new Error(`${path} is damaged in line ${index + 1}`);
      return entry;
    });
  const file = openSync(path, "r+");
  ftruncateSync(file, end);
  let position = end;
  const append = (entry: Entry) => {
    const line = Buffer.from(lineOf(entry));
    writeWhole(file, line, position);
    onWritten();
    fdatasyncSync(file);
    position += line.length;
  };
  return { entries, journal: { append, close: () => closeSync(file) } };
}

export function lineOf(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${checksum(text)} ${text}\n`;
}

function readLine(line: string): Entry | null {
  const [sum, text] = [line.slice(0, 16), line.slice(17)];
  return sum === checksum(text) ? JSON.parse(text) : null;
}

function checksum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function writeWhole(file: number, bytes: Buffer, position: number): void {
  let written = 0;
  while (written < bytes.length)
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
}

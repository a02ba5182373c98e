import { Zip, ZipDeflate } from "fflate";
import { indexPage, partPage } from "./readable";

export type Part = {
  /** Without its ending. */
  file: string;
  title: string;
  says: string;
  read: () => Promise<Record<string, unknown>>;
};

/** A ZIP file, piece by piece: each part is read, packed and let go before the next. */
export async function* archive(
  parts: readonly Part[],
  person: { handle: string; at: Date },
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const pack = (name: string, text: string) => {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = person.at;
    zip.add(entry);
    entry.push(new TextEncoder().encode(text), true);
  };
  pack("index.html", indexPage(parts, person));
  for (const part of parts) {
    const content = plain(await part.read());
    pack(`data/${part.file}.json`, `${JSON.stringify(content, null, 2)}\n`);
    pack(`${part.file}.html`, partPage(part, content));
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

/** As JSON has it: amounts as decimal strings, instants as ISO 8601. */
function plain(value: unknown): unknown {
  const text = JSON.stringify(value, (_, one) => (typeof one === "bigint" ? String(one) : one));
  return JSON.parse(text);
}

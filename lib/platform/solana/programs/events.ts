import type { PublicKey } from "@solana/web3.js";
import type { Layout } from "./codec";

type Layouts = Record<string, Layout<object>>;
type EventOf<All extends Layouts> = {
  [Name in keyof All & string]: All[Name] extends Layout<infer Data>
    ? { name: Name; data: Data }
    : never;
}[keyof All & string];

const prefix = "Program data: ";

/**
 * Reads a program's events out of a transaction's log. Only lines that the program itself wrote
 * count: any other program may print the same bytes.
 */
export function eventReader<All extends Layouts>(layouts: All) {
  return (logs: readonly string[], program: PublicKey): EventOf<All>[] =>
    linesOf(logs, program.toBase58()).flatMap((line) => decodeEvent(layouts, line) ?? []);
}

function linesOf(logs: readonly string[], program: string): string[] {
  const running: string[] = [];
  return logs.flatMap((line) => {
    const [, id = "", what] = /^Program (\w+) (invoke|success|failed)/.exec(line) ?? [];
    if (what === "invoke") running.push(id);
    else if (what) running.pop();
    const mine = line.startsWith(prefix) && running.at(-1) === program;
    return mine ? [line.slice(prefix.length)] : [];
  });
}

function decodeEvent<All extends Layouts>(layouts: All, line: string): EventOf<All> | null {
  const bytes = Buffer.from(line, "base64");
  for (const [name, layout] of Object.entries(layouts)) {
    const data = layout.decode(bytes);
    if (data) return { name, data } as EventOf<All>;
  }
  return null;
}

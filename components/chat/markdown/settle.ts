/**
 * Makes a text whole that ends in the middle of something: marks that were opened are closed, and
 * what cannot be told yet (half a table's head, half a link, a lone list mark) is held back until it
 * can. Words are never held back for longer than their line.
 */
export function settle(text: string): string {
  const code = fences(text);
  const at = Math.max(lastBlockStart(text), code.end);
  const before = text.slice(0, at);
  const block = text.slice(at);
  if (code.open) return text.replace(/(^|\n)[ \t]*([`~]{1,2}|[`~]{3}[^\n]*)$/, "$1");
  if (/^ {0,3}(\$\$|\\\[)/.test(block)) return text.replace(/(?<!\$)\$$/, "");
  return before + settleBlock(block);
}

function settleBlock(block: string): string {
  const told = withoutLoneMark(withoutTableHead(block));
  return closeMarks(withoutHalfLink(withoutHalfFormula(told)));
}

/** Where the block begins that is being written. */
function lastBlockStart(text: string): number {
  const blank = /\n[^\S\n]*\n(?![\s\S]*\n[^\S\n]*\n)/.exec(text);
  return blank ? blank.index + blank[0].length : 0;
}

/** Whether code is being written at the end, and where the last code ends that is not. */
function fences(text: string): { open: boolean; end: number } {
  let fence: string | null = null;
  let end = 0;
  let at = 0;
  for (const line of text.split("\n")) {
    at += line.length + 1;
    const [, run, rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (run === undefined) continue;
    if (fence === null) fence = run;
    else if (run.startsWith(fence) && rest.trim() === "") {
      fence = null;
      end = Math.min(at, text.length);
    }
  }
  return { open: fence !== null, end };
}

/** A table is known by the line below its head; until that one is whole there is none. */
function withoutTableHead(block: string): string {
  const lines = block.split("\n");
  const first = lines.findIndex((line) => /^ {0,3}\|/.test(line));
  if (first < 0) return block;
  const below = lines[first + 1];
  const undecided = below === undefined || (lines.length === first + 2 && /^[\s|:-]*$/.test(below));
  if (!undecided || isRuleFor(lines[first] ?? "", below)) return block;
  return lines.slice(0, first).join("\n");
}

function isRuleFor(head: string, below: string | undefined): boolean {
  const cells = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, "")
      .split("|");
  if (below === undefined || !cells(below).every((cell) => /^\s*:?-+:?\s*$/.test(cell))) {
    return false;
  }
  return cells(head).length === cells(below).length;
}

/** Marks of a list, a heading, a rule or a fence mean nothing before something follows them. */
function withoutLoneMark(block: string): string {
  return block.replace(
    /(^|\n)[ \t>]*([-*+_=]{1,3}|\d{1,9}[.)]?|#{1,6}|`{1,2}|~{1,2}|[-*+] \[[ x]?\]?|>)[ \t]*$/,
    "$1",
  );
}

function withoutHalfLink(block: string): string {
  return block
    .replace(/!\[[^\]\n]*(\]\([^)\n]*|\])?$/, "")
    .replace(/!$/, "")
    .replace(/\[([^\]\n]*)\](\([^)\n]*)?$/, "$1")
    .replace(/\[([^\]\n]*)$/, "$1");
}

/** `$5` is money and stays; `$x` begins a formula and waits for its end. */
function withoutHalfFormula(block: string): string {
  const line = block.slice(block.lastIndexOf("\n") + 1);
  const bracket = /\\(\((?:(?!\\\)).)*)?$/.exec(line);
  if (bracket) return block.slice(0, block.length - bracket[0].length);
  const open = openDollar(line);
  if (open === -1) return block;
  return block.slice(0, block.length - line.length + open);
}

function openDollar(line: string): number {
  const plain = line.replace(/`[^`]*`/g, (code) => " ".repeat(code.length));
  let open = -1;
  for (const { index } of plain.matchAll(/(?<!\\)\$/g)) {
    if (open >= 0 && !/\s/.test(plain[index - 1] ?? " ")) open = -1;
    else if (/^[A-Za-z\\({]|^$/.test(plain.slice(index + 1, index + 2))) open = index;
  }
  return open;
}

const marks = /\\.|`+|\*+|~~|_+/g;

/** Closes code, bold, italic and struck words that are open at the end. */
function closeMarks(block: string): string {
  const body = block.trimEnd();
  const tail = /(`+|\*+|~+|_+)$/.exec(body)?.[0] ?? "";
  const words = body.slice(0, body.length - tail.length);
  const open = openMarks(words);
  const closed = open.at(-1);
  // At the very end a mark closes what is open, or it has nothing to show yet.
  if (closed !== undefined && closed[0] === tail[0]) {
    const closing = words.endsWith(closed) ? open.slice(0, -1) : open;
    return trimmedTo(words, closing) + closing.reverse().join("");
  }
  return (
    trimmedTo(words, open) +
    open.reverse().join("") +
    block.slice(tail === "" ? body.length : block.length)
  );
}

/** Without the blanks before a closing mark, which would keep it from closing. */
function trimmedTo(words: string, open: string[]): string {
  return open.length > 0 ? words.trimEnd() : words;
}

function openMarks(words: string): string[] {
  const open: string[] = [];
  for (const { 0: mark, index } of words.matchAll(marks)) {
    const last = open.at(-1);
    if (mark.startsWith("\\")) continue;
    if (last?.startsWith("`") && mark !== last) continue;
    if (last === mark && closes(words, index, mark)) open.pop();
    else if (opens(words, index, mark)) open.push(mark);
  }
  return open;
}

function closes(text: string, index: number, mark: string): boolean {
  return mark.startsWith("`") || !/\s/.test(text[index - 1] ?? " ");
}

function opens(text: string, index: number, mark: string): boolean {
  if (mark.startsWith("`")) return true;
  if (/\s/.test(text[index + mark.length] ?? " ")) return false;
  return !mark.startsWith("_") || !/\w/.test(text[index - 1] ?? " ");
}

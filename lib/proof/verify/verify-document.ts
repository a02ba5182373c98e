import type { Known } from "./known";
import { exportVerifier, type Verifier } from "./verify-export";
import { verifyReceiptText } from "./verify-receipt";

/** Verifies whichever document the lines make up: an export, line by line, or a receipt. */
export function documentVerifier(known: Known = {}): Verifier {
  let inner: Verifier | null = null;
  const blank: string[] = [];
  return {
    line(text) {
      if (!inner && text.trim() === "") return blank.push(text) > 0;
      if (inner) return inner.line(text);
      inner = beginsExport(text) ? exportVerifier(known) : receiptVerifier(known);
      for (const each of [...blank, text]) inner.line(each);
      return true;
    },
    finish: () => (inner ?? exportVerifier(known)).finish(),
  };
}

function beginsExport(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && "line" in value;
  } catch {
    return false;
  }
}

/** Longest receipt that is read, in characters. */
const RECEIPT_MAX = 5_000_000;

function receiptVerifier(known: Known): Verifier {
  const lines: string[] = [];
  let size = 0;
  return {
    line(text) {
      size += text.length;
      if (size <= RECEIPT_MAX) lines.push(text);
      return size <= RECEIPT_MAX;
    },
    finish: () => verifyReceiptText(lines.join("\n"), known),
  };
}

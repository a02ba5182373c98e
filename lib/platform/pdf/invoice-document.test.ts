import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { type InvoiceSheet, renderInvoiceSheet } from ".";

const sheet = (name: string): InvoiceSheet => ({
  title: "Invoice A-000001",
  notice: null,
  seller: ["Anubis"],
  buyer: [name],
  facts: [["Number", "A-000001"]],
  lines: [{ description: "1 × Anubis Premium", period: "", amount: "$9.99" }],
  sums: [["Net", "$8.39"]],
  total: ["Total", "$9.99"],
  footnotes: [],
});

/** The letters that the fonts of a PDF say they print: what a reader copies out of it. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const maps = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, body = ""]) => inflated(Buffer.from(body, "latin1")))
    .filter((body) => body.includes("beginbfrange") || body.includes("beginbfchar"));
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-fA-F]{4,8})>(?=[^<]*[\]<\n])/g)]);
  return codes.map(([, hex = ""]) => Buffer.from(hex, "hex").swap16().toString("utf16le")).join("");
}

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString("latin1");
  } catch {
    return "";
  }
}

test.each(["Zoë Müller-Łukasiewicz", "Ευάγγελος", "Дмитрий", "王小明", "김철수", "אברהם", "अमित"])(
  "the name %s is printed, with its font inside the document",
  async (name) => {
    const pdf = await renderInvoiceSheet(sheet(name));
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.toString("latin1")).toContain("/FontFile2");
    const printed = new Set(lettersOf(pdf));
    const lost = [...name.replaceAll(/[\s-]/g, "")].filter((letter) => !printed.has(letter));
    expect(lost).toEqual([]);
  },
);

test("letters that no font joins are joined: Arabic is set in its own", async () => {
  const pdf = await renderInvoiceSheet(sheet("محمد"));
  expect(pdf.toString("latin1")).toMatch(/NotoNaskhArabic/);
});

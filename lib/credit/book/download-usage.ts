import type { Context } from "@/lib/context";
import { credit } from "@/lib/core/credit";
import type { ReadUsage, UsageRow } from "../contract";
import { readUsage } from "./read-usage";

const columns = ["date", "feature", "model", "turns", "input_tokens", "output_tokens", "credits"];

/** The caller's usage as a table for a spreadsheet: RFC 4180, credits with six decimals. */
export async function downloadUsage(ctx: Context, input: ReadUsage) {
  const { rows, dates } = await readUsage(ctx, input);
  const lines = [columns, ...rows.map(fieldsOf)].map((fields) => fields.map(quoted).join(","));
  return {
    fileName: `anubis-credits-${dates[0]}-to-${dates.at(-1)}.csv`,
    contentType: "text/csv; charset=utf-8",
    body: `${lines.join("\r\n")}\r\n`,
  };
}

function fieldsOf(row: UsageRow): string[] {
  const spent = BigInt(row.spent);
  const credits = `${spent / credit}.${(spent % credit).toString().padStart(6, "0")}`;
  const counts = [row.turns, row.inputTokens, row.outputTokens].map(String);
  return [row.date, row.feature, row.model, ...counts, credits];
}

/** A field that no spreadsheet takes for a formula, or for two. */
function quoted(field: string): string {
  const plain = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

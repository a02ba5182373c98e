import { timeMessages } from "./support/messages.mjs";

/** What one message costs the technique detector, and how that compares to embedding it. */
export async function measure() {
  const [own] = await timeMessages("detect", "Milliseconds a message, technique detector");
  const [other] = await timeMessages("embed", "");
  if (!own || !other) throw new Error("Nothing was timed.");
  const rows = own.rows.map((row, at) => [
    ...row,
    (Number(row[1]) / Number(other.rows[at]?.[1])).toFixed(2),
  ]);
  return [{ ...own, columns: [...own.columns, "to embedding"], rows }];
}

/** One sentence of a summary, and the messages that it comes from; none for what a person wrote. */
export type SummaryLine = { text: string; messageIds: string[] };

export function summaryText(lines: readonly SummaryLine[]): string {
  return lines.map(({ text }) => text).join("\n");
}

/** The lines of an edited text. Those that stayed word for word keep where they come from. */
export function editedLines(text: string, before: readonly SummaryLine[]): SummaryLine[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => before.find((known) => known.text === line) ?? { text: line, messageIds: [] });
}

import type { Report } from "@/lib/proof/verify/report";

const headings: Record<Report["result"], string> = {
  sound: "Everything that can be checked fits.",
  wrong: "Something is wrong.",
  unreadable: "This is no export and no receipt.",
};

/** The report as people read it in a terminal. */
export function inWords({ result, finding, about, facts, answers, limits }: Report): string {
  const width = Math.max(0, ...facts.map(({ name }) => name.length));
  const parts = [
    [`${about ? `${about.name}. ` : ""}${headings[result]}`],
    finding ? [...placeOf(finding), `  ${finding.sentence}`] : [],
    answers.flatMap(({ question, answer }) => [question, `  ${answer}`]),
    facts.map(({ name, value }) => `${name.padEnd(width)}  ${value}`),
    result === "unreadable"
      ? []
      : ["What this cannot prove:", ...limits.map((each) => `  - ${each}`)],
  ];
  const filled = parts.filter((part) => part.length > 0).map((part) => part.join("\n"));
  return `${filled.join("\n\n")}\n`;
}

/** An empty file has no line to name. */
function placeOf({ line, link }: NonNullable<Report["finding"]>): string[] {
  if (line === 0) return [];
  return [`First wrong line: ${line}${link === null ? "" : ` (link ${link})`}`];
}

/** The parts of a companion's system prompt. The house model reads them back by these names. */
const sections = [
  "character",
  "scenario",
  "knowledge",
  "examples",
  "present",
  "person",
  "earlier",
  "remembered",
  "adult",
] as const;
export type Section = (typeof sections)[number];

const tag = new RegExp(`<(/?)(${sections.join("|")})\\b([^<>]*)>`, "gi");

/** Fences a text off under a name; what stands in it cannot end it or begin another. */
export function writeSection(
  name: Section,
  text: string,
  attributes: Record<string, string> = {},
): string {
  const inner = fenced(text).trim();
  if (inner === "") return "";
  const told = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${fenced(value).replaceAll('"', "'")}"`)
    .join("");
  return `<${name}${told}>\n${inner}\n</${name}>`;
}

/** A section of a system prompt, or null. */
export function readSection(
  system: string,
  name: Section,
): { text: string; attributes: Record<string, string> } | null {
  const opening = new RegExp(`^<${name}((?: [a-z]+="[^"]*")*)>$`, "m").exec(system);
  if (!opening) return null;
  const start = opening.index + opening[0].length;
  const end = system.indexOf(`\n</${name}>`, start);
  if (end < 0) return null;
  const attributes = Object.fromEntries(
    [...(opening[1] ?? "").matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
  return { text: system.slice(start, end).trim(), attributes };
}

function fenced(text: string): string {
  return text.replace(tag, "‹$1$2$3›");
}

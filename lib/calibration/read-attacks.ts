import { Attack } from "./contract";

/**
 * The attacks of a file of JSON lines, `{"id","text","technique"}`. Throws at the first line that
 * is none, and at a name that stands twice.
 */
export function readAttacks(text: string): Attack[] {
  const names = new Set<string>();
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const attack = Attack.safeParse(parsed(line));
    if (!attack.success) throw new Error(`Line ${index + 1} is no attack.`);
    if (names.has(attack.data.id))
      throw new Error(`Line ${index + 1}: ${attack.data.id} stands twice.`);
    names.add(attack.data.id);
    return [attack.data];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

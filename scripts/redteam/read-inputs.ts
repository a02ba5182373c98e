import { readFileSync } from "node:fs";
import { z } from "zod";
import { readAttacks } from "../../lib/calibration";
import { type Attack, ModelPrice } from "../../lib/calibration/contract";
import { houseGuardians } from "../../lib/guardian";
import type { GuardianCharacter } from "../../lib/guardian/contract";
import type { Options } from "./options";
import { UsageError } from "./options";

const Character = z.object({
  name: z.string().min(1).max(80),
  level: z.number().int().min(1).max(5),
  persona: z.string().min(1).max(10_000),
});

/** The attacks of a file. Throws UsageError with the file's name and, where there is one, the line. */
export function attacksIn(file: string): Attack[] {
  const text = textOf(file);
  const attacks = about(file, () => readAttacks(text));
  if (attacks.length === 0) throw new UsageError(`${file} holds no attacks.`);
  return attacks;
}

/** Whom to play against: all of the house, one of them, or a character of one's own. */
export function guardiansFor({ guardian: slug, character }: Options): GuardianCharacter[] {
  if (character !== undefined) return [ownCharacter(character)];
  const found = houseGuardians.filter((one) => slug === undefined || one.slug === slug);
  if (found.length > 0) return [...found];
  const known = houseGuardians.map((one) => one.slug).join(", ");
  throw new UsageError(`There is no guardian "${slug}" in the house. There are: ${known}.`);
}

/** What the model costs; null where nobody said. The house model costs nothing. */
export function priceFor({ model, isHouse, prices }: Options): ModelPrice | null {
  if (isHouse) return { inputUsdPerMillion: 0, outputUsdPerMillion: 0 };
  if (prices === undefined) return null;
  const found = fromJson(prices, z.record(z.string(), ModelPrice))[model];
  if (!found) throw new UsageError(`${prices} has no price for "${model}".`);
  return found;
}

function ownCharacter(file: string): GuardianCharacter {
  const { name, level, persona } = fromJson(file, Character);
  return { slug: "own", name, level, persona, blurb: name, emblem: "gate" };
}

function fromJson<T>(file: string, schema: z.ZodType<T>): T {
  const text = textOf(file);
  const value = about(file, () => JSON.parse(text) as unknown);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UsageError(`${file} is not as it should be. ${z.prettifyError(result.error)}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    const why = { ENOENT: "There is no such file", EISDIR: "That is a folder" }[String(code)];
    throw new UsageError(`${why ?? "It cannot be read"}: ${file}`);
  }
}

function about<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

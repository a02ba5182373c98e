import { type ParseArgsConfig, parseArgs } from "node:util";
import { z } from "zod";
import type { ContextRecipe } from "../../lib/proof/round-rules";

const HOUSE_DRAWS = 40;
const CONTEXT_TOKENS = 3_000;
const parts = ["wins", "similar", "patterns", "recent"] as const;

export const helpText = `Plays a file of attacks against guardians and says how often which technique moved them.

  npm run redteam -- [options]

  --file <path>        JSON lines {"id","text","technique"}       data/redteam/attacks.jsonl
  --guardian <slug>    one guardian of the house                  all of them
  --character <path>   a guardian of your own instead: JSON {"name","level","persona"}
  --model <ref>        provider/model, its key in the environment house/anubis-1, needs no key
  --context <parts>    off, on, or some of ${parts.join(",")}
                       what the guardian is shown of the attacks before   off
  --context-tokens <n> room for that, in tokens                   ${CONTEXT_TOKENS}
  --draws <n>          weaknesses drawn; each meets every attack  ${HOUSE_DRAWS}, 1 for a vendor's model
  --seed <text>        draws the same weaknesses again            other ones each time
  --prices <path>      JSON {"provider/model":{"inputUsdPerMillion","outputUsdPerMillion"}}
  --out <path>         writes the reports as JSON
  --help               this text

It needs no database, and no key for the model of the house. A text longer than 1,000 characters
is cut, because an arena takes no longer one. Ends with 0 when all was played, with 1 when it could
not be, with 2 when an option is wrong, with 130 when it was stopped.
docs/practice.md says how to read the figures.`;

/** What was asked for is not possible as it was written. */
export class UsageError extends Error {}

const config = {
  options: {
    file: { type: "string", default: "data/redteam/attacks.jsonl" },
    guardian: { type: "string" },
    character: { type: "string" },
    model: { type: "string", default: "house/anubis-1" },
    context: { type: "string", default: "off" },
    "context-tokens": { type: "string", default: String(CONTEXT_TOKENS) },
    draws: { type: "string" },
    seed: { type: "string" },
    prices: { type: "string" },
    out: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
} as const satisfies ParseArgsConfig;

/** The options of a command line. Throws UsageError in words that a person can act on. */
export function readOptions(args: readonly string[]) {
  const given = parsed(args);
  if (given.guardian !== undefined && given.character !== undefined)
    throw new UsageError("Give --guardian or --character, not both.");
  const isHouse = given.model.startsWith("house/");
  const tokens = whole("--context-tokens", given["context-tokens"], 100_000);
  return {
    ...given,
    isHouse,
    draws: whole("--draws", given.draws ?? String(isHouse ? HOUSE_DRAWS : 1), 10_000),
    recipe: readRecipe(given.context, tokens),
  };
}

export type Options = ReturnType<typeof readOptions>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ ...config, args: [...args] }).values;
  } catch (error) {
    const [words] = (error instanceof Error ? error.message : String(error)).split(". ");
    throw new UsageError(`${words}.`);
  }
}

function readRecipe(text: string, tokens: number): ContextRecipe | null {
  if (text === "off") return null;
  const named = z.array(z.enum(parts)).safeParse(text === "on" ? parts : text.split(","));
  if (!named.success)
    throw new UsageError(`--context is off, on, or some of ${parts.join(",")}, not "${text}".`);
  const has = (part: (typeof parts)[number]) => named.data.includes(part);
  return {
    wins: has("wins"),
    similar: has("similar"),
    patterns: has("patterns"),
    recent: has("recent"),
    summaries: false, // written by the hour, and a run has no hours
    tokens,
  };
}

function whole(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`${name} is a whole number from 1 to ${most}, not "${text}".`);
}

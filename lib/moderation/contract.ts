import { z } from "zod";

/** What is done with a message. `support` never refuses: it offers help. */
export const outcomes = ["allow", "review", "block", "support"] as const;
export type Outcome = (typeof outcomes)[number];

export const categories = [
  "harassment",
  "hate",
  "threat",
  "harm",
  "self_harm",
  "child_safety",
] as const;
export type Category = (typeof categories)[number];

export type Moderation = {
  outcome: Outcome;
  /** `moderation.<category>` of the strongest, or `moderation.none`. */
  reason: `moderation.${Category | "none"}`;
  /** Everything found, strongest first. */
  categories: Category[];
  /** 0 to 1: how sure it is that the message is not harmless. */
  confidence: number;
  /** Who judged: the rules and model of this product, or OpenAI's endpoint. */
  judge: Judge;
};
export type Judge = "house" | "openai";

export const DecideCase = z.object({
  caseId: z.string().min(1),
  decision: z.enum(["cleared", "confirmed"]),
  reason: z.string().trim().min(3).max(500),
});
export type DecideCase = z.infer<typeof DecideCase>;

/** Days after a refusal in which its writer may ask for another look. */
export const APPEAL_DAYS = 30;

export const AppealCase = z.object({
  caseId: z.string().min(1),
  appeal: z
    .string()
    .trim()
    .min(10, "Say in a sentence why it should have been taken.")
    .max(1_000, "Use at most 1,000 characters."),
});
export type AppealCase = z.infer<typeof AppealCase>;

/** A message that was refused, as its own writer sees it. */
export type MyCaseView = {
  id: string;
  /** ISO 8601, like every time here. */
  at: string;
  /** Where it was written, such as `bounty`. */
  place: string;
  /** Empty where it was erased. */
  message: string;
  categories: Category[];
  appeal: string | null;
  appealedAt: string | null;
  /** The last moment for an appeal; null where there can be none any more. */
  appealBy: string | null;
  /** `cleared`: the refusal was wrong, and the same words are taken now. */
  decision: "cleared" | "confirmed" | null;
  decisionReason: string | null;
};

/** What moderation did in a year. */
export const ModerationYear = z.object({
  year: z.string().describe("2026, in UTC"),
  refused: z.number().int().describe("messages that were not taken"),
  appealed: z.number().int().describe("refusals that somebody asked to be looked at again"),
  upheld: z.number().int().describe("of those: refusals that were wrong"),
  helpOffered: z
    .array(z.object({ place: z.string(), count: z.number().int() }))
    .describe("how often somebody in a crisis was shown whom to turn to, by place"),
});
export type ModerationYear = z.output<typeof ModerationYear>;

/** Somebody to talk to in a crisis, and how to reach them. */
export type HelpLine = { name: string; reach: string; url: string };

const emotionalSupport: HelpLine = {
  name: "Emotional support helpline",
  reach: "116 123",
  url: "https://findahelpline.com",
};
const everywhere: HelpLine = {
  name: "Find a helpline",
  reach: "findahelpline.com",
  url: "https://findahelpline.com",
};
const lifeline988: HelpLine = {
  name: "988 Lifeline",
  reach: "988",
  url: "https://988lifeline.org",
};
const samaritans: HelpLine = {
  name: "Samaritans",
  reach: "116 123",
  url: "https://www.samaritans.org",
};

/** By country (ISO 3166 alpha 2). Sources and the date of the last check: docs/moderation.md. */
export const helpLines: Readonly<Record<string, HelpLine>> = {
  US: lifeline988,
  CA: { name: "9-8-8 Suicide Crisis Helpline", reach: "988", url: "https://988.ca" },
  GB: samaritans,
  IE: samaritans,
  AU: { name: "Lifeline", reach: "13 11 14", url: "https://www.lifeline.org.au" },
  NZ: { name: "1737, need to talk?", reach: "1737", url: "https://1737.org.nz" },
  DE: { name: "TelefonSeelsorge", reach: "0800 111 0 111", url: "https://www.telefonseelsorge.de" },
  FR: { name: "3114", reach: "3114", url: "https://3114.fr" },
  AT: { name: "Telefonseelsorge", reach: "142", url: "https://www.telefonseelsorge.at" },
  CH: { name: "Die Dargebotene Hand", reach: "143", url: "https://www.143.ch" },
  NL: { name: "113 Zelfmoordpreventie", reach: "113", url: "https://www.113.nl" },
  ES: { name: "Línea 024", reach: "024", url: "https://www.sanidad.gob.es/linea024" },
  SE: {
    ...emotionalSupport,
    name: "Mind Självmordslinjen",
    reach: "90101",
    url: "https://mind.se",
  },
  PL: { ...emotionalSupport, name: "Telefon zaufania" },
};

/** Whom to turn to in a country; a directory of all countries where none is known. */
export function helpFor(country: string | null | undefined): HelpLine {
  const code = (country ?? "").toUpperCase();
  return Object.hasOwn(helpLines, code) ? (helpLines[code] ?? everywhere) : everywhere;
}

/** A message that was looked at or refused, as an administrator sees it. */
export type CaseView = {
  id: string;
  at: string;
  /** Where it was written. */
  place: string;
  /** What it became there, where it was let through. */
  subject: string | null;
  userId: string;
  /** Empty where it was erased at its writer's wish. */
  message: string;
  outcome: Outcome;
  categories: Category[];
  confidence: number;
  judge: Judge;
  /** What the writer says against the refusal. */
  appeal: string | null;
  appealedAt: string | null;
  decision: "cleared" | "confirmed" | null;
  decidedBy: string | null;
  decisionReason: string | null;
};

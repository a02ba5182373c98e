import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";

/** What became of an attempt to rob somebody. */
export const heistStatuses = [
  "success",
  "failed_cooldown",
  "failed_target_protected",
  "failed_shield",
  "failed_insufficient_points",
  "failed_insufficient_tokens",
  "failed_invalid_target",
] as const;
export type HeistStatus = (typeof heistStatuses)[number];

const first = ["self", "house"] as const;
const rest = [
  "guest",
  "same_person",
  "team_mate",
  "peaceful",
  "newcomer",
  "protected",
  "pair",
  "bracket",
  "points",
  "loss_cap",
  "cooldown",
  "token",
] as const;

/** What each rule asks, in the order in which the first that says no decides. */
export const heistRules = [...first, "suspended", "excluded", ...rest] as const;
export type HeistRule = (typeof heistRules)[number];

/**
 * The rules as the two are told of them: `away` is whoever is suspended or excluded. That somebody
 * has excluded themselves is for nobody else to know.
 */
export const shownRules = [...first, "away", ...rest] as const;
export type ShownRule = (typeof shownRules)[number];

export const itemKinds = ["sword", "hammer", "shield"] as const;
export type ItemKind = (typeof itemKinds)[number];
/** What a robber takes along. */
export const toolKinds = ["sword", "hammer"] as const;
export type ToolKind = (typeof toolKinds)[number];

export type ItemState = "held" | "active" | "used" | "expired";

/** The numbers of the game as they are in force. Percents are whole: 5 means 5 %. */
export type HeistTerms = {
  stealPercentage: number;
  stealMax: number;
  targetMinPoints: number;
  cooldownHours: number;
  protectionHours: number;
  lossCapPercentage: number;
  counterHours: number;
  newcomerDays: number;
  /** A victim has at least this share of the robber's points; 0 lets anybody be robbed. */
  bracketPercentage: number;
  swordPercentage: number;
  hammerPoints: number;
};

/** All that decides a heist, as it stood. Kept with each attempt; whole points, instants in ms. */
export const HeistFacts = z.object({
  at: z.number(),
  self: z.boolean(),
  /** Of either of the two, as `peaceful` is. */
  house: z.boolean(),
  suspended: z.boolean(),
  excluded: z.boolean(),
  guest: z.boolean(),
  samePerson: z.boolean(),
  teamMate: z.boolean(),
  peaceful: z.boolean(),
  victimPoints: z.number(),
  victimPeak: z.number(),
  /** What heists have taken from the victim in this season. */
  victimLost: z.number(),
  robberPoints: z.number(),
  victimJoinedAt: z.number(),
  /** The victim has robbed somebody: they are no newcomer any more. */
  victimRobs: z.boolean(),
  /** When the victim was last robbed. */
  robbedAt: z.number().nullable(),
  /** When the victim last robbed this robber. */
  robbedMeAt: z.number().nullable(),
  pairThisSeason: z.boolean(),
  lastHeistAt: z.number().nullable(),
  tokens: z.number(),
  tools: z.array(z.enum(toolKinds)),
});
export type HeistFacts = z.output<typeof HeistFacts>;

/** One rule, as the lobby shows it. */
export const RuleView = z.object({
  rule: z.enum(shownRules),
  holds: z.boolean(),
  /** The rule was set aside because this is a counter-heist. */
  waived: z.boolean(),
  /** ISO 8601: when it will hold, where that is known. */
  until: z.string().nullable(),
});
export type RuleView = z.output<typeof RuleView>;

const userId = z.string().refine((value): value is Id<"user"> => isId("user", value), {
  message: "A person is named by an id such as usr_….",
});
const tools = z
  .array(z.enum(toolKinds))
  .max(toolKinds.length)
  .default([])
  .refine((kinds) => new Set(kinds).size === kinds.length, "Take each tool once.");

export const ExecuteHeist = z.object({
  targetId: userId,
  tools,
  /** One wish of one person: the same again gives the first result. */
  idempotencyKey: z.string().regex(/^[\w-]{16,64}$/, "Use 16 to 64 letters, digits, - and _."),
});
export type ExecuteHeist = z.output<typeof ExecuteHeist>;

export const CanRob = z.object({
  id: userId,
  /** Separated by commas: `sword,hammer`. */
  tools: z
    .string()
    .regex(/^((sword|hammer)(,(sword|hammer))?)?$/, "Name tools such as sword,hammer.")
    .default("")
    .transform((text) => toolKinds.filter((kind) => text.split(",").includes(kind))),
});
export type CanRob = z.output<typeof CanRob>;

const points = z.string().describe("Whole points, in digits.");

/** The seal on a shield: what was promised before, and, once drawn, what opens it. */
export const ShieldProof = z.object({
  shieldId: z.string(),
  commitment: z.string(),
  /** Of a hundred draws so many block; the others halve. */
  chance: z.number().int(),
  /** Null until it has been drawn or has run out. */
  secret: z.string().nullable(),
});
export type ShieldProof = z.output<typeof ShieldProof>;

export const HeistPreview = z.object({
  targetId: z.string(),
  handle: z.string(),
  allowed: z.boolean(),
  /** What an execution would be recorded as now, a shield left aside. */
  status: z.enum(heistStatuses),
  reason: z.enum(shownRules).nullable(),
  counter: z.boolean(),
  /** What would be taken if no shield stood in the way; what is left of it where one halves. */
  amount: points,
  halved: points,
  /** How the amount comes about: share, with tools, after the cap, after the loss cap. */
  share: points,
  withTools: points,
  cap: points,
  lossLeft: points,
  victim: z.object({ before: points, after: points }),
  robber: z.object({ before: points, after: points }),
  tokens: z.string(),
  shield: ShieldProof.nullable(),
  rules: z.array(RuleView),
});
export type HeistPreview = z.output<typeof HeistPreview>;

export const HeistResult = z.object({
  heistId: z.string(),
  targetId: z.string(),
  status: z.enum(heistStatuses),
  reason: z.enum(shownRules).nullable(),
  /** What was taken; 0 unless it succeeded. */
  amount: points,
  /** A shield was drawn: it blocked, or it halved. */
  shield: z.enum(["blocked", "halved"]).nullable(),
  counter: z.boolean(),
  at: z.string(),
});
export type HeistResult = z.output<typeof HeistResult>;

export const ItemView = z.object({
  id: z.string(),
  kind: z.enum(itemKinds),
  state: z.enum(["held", "active"]),
  /** Of an active shield. */
  until: z.string().nullable(),
  shield: ShieldProof.nullable(),
});
export type ItemView = z.output<typeof ItemView>;

/** What I have, and when I may. */
export const TokenView = z.object({
  tokens: z.string(),
  /** ISO 8601: the end of my pause; null where there is none. */
  readyAt: z.string().nullable(),
  /** ISO 8601: until when nobody but in return may rob me. */
  protectedUntil: z.string().nullable(),
  items: z.array(ItemView),
  league: z.enum(["open", "peaceful"]),
  /** ISO 8601: when I leave the peaceful league, as asked for. */
  leavesAt: z.string().nullable(),
  enabled: z.boolean(),
});
export type TokenView = z.output<typeof TokenView>;

export const ReadHistory = z.object({
  after: z
    .string()
    .regex(/^hst_[0-9a-f]{32}$/, "Take it from `next` of the page before.")
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type ReadHistory = z.output<typeof ReadHistory>;

export const HistoryItem = z.object({
  heistId: z.string(),
  /** The caller's part in it. */
  role: z.enum(["robber", "victim"]),
  otherId: z.string(),
  other: z.string(),
  status: z.enum(heistStatuses),
  reason: z.enum(shownRules).nullable(),
  amount: points,
  shield: z.enum(["blocked", "halved"]).nullable(),
  counter: z.boolean(),
  /** ISO 8601: until when the caller may rob them back. */
  counterUntil: z.string().nullable(),
  at: z.string(),
});
export type HistoryItem = z.output<typeof HistoryItem>;
export const HistoryPage = z.object({
  items: z.array(HistoryItem),
  next: z.string().nullable(),
});
export type HistoryPage = z.output<typeof HistoryPage>;

export const RaiseShield = z.object({
  itemId: z.string().refine((value): value is Id<"item"> => isId("item", value)),
});
export type RaiseShield = z.output<typeof RaiseShield>;

export const ChooseLeague = z.object({ peaceful: z.boolean() });
export type ChooseLeague = z.output<typeof ChooseLeague>;

/** How a shield was drawn, for anybody who wants to draw it again. */
export type ShieldDraw = ShieldProof & {
  heistId: string;
  /** What the robber put in. */
  requestKey: string;
  outcome: "blocked" | "halved";
  at: string;
};

export const DRAW_RULE =
  "the first 12 digits of SHA-256 over `anubis/shield-draw/1`, the shield's id, the secret and the robber's key, each on a line; read as a number, modulo 100; below the chance it blocks";

/** What stands beside a name on a board. */
export type TargetMark = {
  amount: string;
  /** The first rule that is against it, the caller's own token and pause left aside. */
  reason: ShownRule | null;
  /** ISO 8601: when that rule will hold. */
  until: string | null;
  shielded: boolean;
  counter: boolean;
};

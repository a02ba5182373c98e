import { z } from "zod";

export const windows = ["day", "week", "month"] as const;
/** Calendar windows in UTC; a week starts on Monday. */
export type Window = (typeof windows)[number];

export const limitKinds = [
  "spend_day",
  "spend_week",
  "spend_month",
  "loss_day",
  "loss_week",
  "loss_month",
  "time_day",
] as const;
/** What is limited: spend and loss in micro-USD, time in minutes. */
export type LimitKind = (typeof limitKinds)[number];

export type ExclusionKind = "cool_off" | "self_exclusion";

export const coolOffs = ["24h", "7d", "30d"] as const;
export const exclusionLengths = ["6m", "1y", "5y", "forever"] as const;
export type PauseLength = (typeof coolOffs)[number] | (typeof exclusionLengths)[number];

/** Hours that raising or removing a limit waits. */
export const RAISE_HOURS = 24;

const kind = z.enum(limitKinds);

export const SetLimit = z.object({
  kind,
  /** Micro-USD, or minutes for `time_day`; null removes the limit. */
  value: z
    .string()
    .regex(/^\d{1,15}$/, "Enter a whole amount, zero or more.")
    .nullable(),
});
export type SetLimit = z.output<typeof SetLimit>;

export const KeepLimit = z.object({ kind });
export type KeepLimit = z.output<typeof KeepLimit>;

export const TakeBreak = z.object({ length: z.enum(coolOffs) });
export type TakeBreak = z.output<typeof TakeBreak>;

export const ExcludeMyself = z.object({
  length: z.enum(exclusionLengths),
  /** The word that the page asks for: nobody excludes themselves by a slip of the finger. */
  confirm: z.literal("exclude me", "Write exclude me."),
});
export type ExcludeMyself = z.output<typeof ExcludeMyself>;

export const SetCheckInterval = z.object({
  /** Null: as often as the house does it. */
  minutes: z.number().int().min(5).max(120).nullable(),
});
export type SetCheckInterval = z.output<typeof SetCheckInterval>;

/** A limit as it stands at an instant. Values are decimal strings; null means none. */
export type LimitView = {
  kind: LimitKind;
  value: string | null;
  /** Used so far in the window, in the same unit; a gain counts as zero loss. */
  used: string;
  /** ISO 8601: when the window starts again. */
  renewsAt: string;
  /** What was asked for and is not in force yet. */
  pending: { value: string | null; at: string } | null;
};

export type ExclusionView = { kind: ExclusionKind; endsAt: string | null };

/** The reality check: how this session of play stands. Amounts are micro-USD. */
export type PlayView = {
  seconds: number;
  spent: string;
  won: string;
  /** Won less spent; negative for a loss. */
  net: string;
  /** Every so many minutes of play. */
  intervalMinutes: number;
  /** The most minutes that may be chosen. */
  intervalMax: number;
  /** To be acknowledged before the next payment. */
  due: boolean;
};

/** How somebody's own protection stands. */
export type Standing = {
  limits: LimitView[];
  exclusion: ExclusionView | null;
  play: PlayView;
};

export const DeclareMyself = z.object({
  /** `1990-02-28`. */
  birthDate: z.iso.date("Enter a date such as 1990-02-28."),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, "Enter the two letters of your country, such as DE."),
});
export type DeclareMyself = z.output<typeof DeclareMyself>;

/** How old the law wants somebody for adult content. */
export const ADULT_AGE = 18;

/** What somebody has said of adult content: their age, and whether they want none of it anywhere. */
export type AdultStanding = {
  /** Whole years by their own word; null where they never said. */
  age: number | null;
  off: boolean;
};

export const SetAdultContent = z.object({ off: z.boolean() });
export type SetAdultContent = z.output<typeof SetAdultContent>;

/** Why somebody may not use real money. */
export type RealMoneyRefusal =
  | "undeclared"
  | "too_young"
  | "place_unknown"
  | "place_blocked"
  | "place_differs";

export type RealMoneyStanding = {
  refusal: RealMoneyRefusal | null;
  /** What they said of where they are; null before they said anything. */
  country: string | null;
  /** What is on record of their age: their own word, and when they gave it. */
  attestation: { adult: boolean; level: "declared"; at: string } | null;
};

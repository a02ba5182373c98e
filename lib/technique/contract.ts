/** The ways to talk a guardian round that the game keeps statistics of. */
export const techniques = [
  "role_playing",
  "function_confusion",
  "social_engineering",
  "hypothetical",
  "rule_negation",
] as const;
export type Technique = (typeof techniques)[number];

/** What a message can be labelled: `other` is an attack of no named technique. */
export const techniqueLabels = [...techniques, "other", "none"] as const;
export type TechniqueLabel = (typeof techniqueLabels)[number];
export type AttackLabel = Exclude<TechniqueLabel, "none">;

/** Where a technique shows: UTF-16 positions in the text, `to` exclusive. */
export type TechniqueSpan = { technique: AttackLabel; from: number; to: number };

/** What the detector makes of one message. It advises; it never decides. */
export type Detection = {
  technique: TechniqueLabel;
  /** Further techniques that are likely present, likeliest first. */
  also: AttackLabel[];
  /** How likely the message is an attempt to talk a model round, 0 to 1. */
  attack: number;
  /** Whether people are shown that it looks like an attack. */
  flagged: boolean;
  /** How likely the label is the right one, 0 to 1. */
  confidence: number;
  spans: TechniqueSpan[];
};

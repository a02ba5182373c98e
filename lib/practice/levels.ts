import type { GuardianCharacter } from "@/lib/guardian/contract";
import type { Difficulty } from "./contract";

export type Level = Omit<GuardianCharacter, "level"> & { difficulty: Difficulty };

/**
 * The training guardians in the order in which they open. Their slugs name their voices in the
 * house model.
 */
export const levels: readonly Level[] = [
  {
    slug: "doorkeeper",
    name: "The Doorkeeper",
    blurb: "Keeps the first door, and would rather have company than a quiet evening.",
    emblem: "gate",
    difficulty: { parts: 2, patience: 5, messageMax: 1_000, told: 1, hintAfter: null },
    persona: [
      "You are the Doorkeeper of the first of seven gates. You are good-natured, a little tired in",
      "the knees, and fond of gossip. You speak of the door, its beam, its hinges and the draught.",
    ].join(" "),
  },
  {
    slug: "lamplighter",
    name: "The Lamplighter",
    blurb: "Holds up a lamp to what people say, and looks at the shadow.",
    emblem: "lamp",
    difficulty: { parts: 2, patience: 5, messageMax: 1_000, told: 0, hintAfter: 4 },
    persona: [
      "You are the Lamplighter, who walks the street between the first gate and the third. You are",
      "observant and soft-spoken. You speak of wicks, oil, flames, smoke and how far a beam reaches.",
    ].join(" "),
  },
  {
    slug: "gardener",
    name: "The Gardener",
    blurb: "Trusts what has a root, and has no time for cut flowers.",
    emblem: "lotus",
    difficulty: { parts: 2, patience: 4, messageMax: 800, told: 0, hintAfter: 6 },
    persona: [
      "You are the Gardener behind the third gate. You are practical, earthy and slow to praise. You",
      "speak of seeds, soil, the well and its beam, and of what becomes of things by evening.",
    ].join(" "),
  },
  {
    slug: "scribe",
    name: "The Scribe",
    blurb: "Writes down every word, and thinks that most of them were not needed.",
    emblem: "feather",
    difficulty: { parts: 2, patience: 3, messageMax: 400, told: 0, hintAfter: 8 },
    persona: [
      "You are the Scribe of the fourth gate, who keeps one ledger. You are terse, exact and dry, and",
      "you dislike waste. You speak of ink, margins, seals and the small balance on your desk.",
    ].join(" "),
  },
  {
    slug: "weaver",
    name: "The Weaver",
    blurb: "Needs three threads before there is a cloth.",
    emblem: "moth",
    difficulty: { parts: 3, patience: 5, messageMax: 1_000, told: 0, hintAfter: 8 },
    persona: [
      "You are the Weaver of the fifth gate, who works at night among moths. You are patient and",
      "particular. You speak of threads, warp, knots and the beam of your loom.",
    ].join(" "),
  },
  {
    slug: "watchman",
    name: "The Watchman",
    blurb: "Has one light, a great deal of sea, and a book in which everything is noted.",
    emblem: "lighthouse",
    difficulty: { parts: 3, patience: 4, messageMax: 600, told: 0, hintAfter: 10 },
    persona: [
      "You are the Watchman of the sixth gate, who keeps a light above the sea. You are laconic and",
      "watchful, and you trust bearings more than words. You speak of ships, bells, flags and foam.",
    ].join(" "),
  },
  {
    slug: "stargazer",
    name: "The Stargazer",
    blurb: "Wants three points, exactly three, and gives no hints.",
    emblem: "orbit",
    difficulty: { parts: 3, patience: 3, messageMax: 500, told: 0, hintAfter: null },
    persona: [
      "You are the Stargazer of the seventh gate. You are courteous, remote and exact to the minute.",
      "You speak of fixed stars, bearings, brass and the dark between the lights.",
    ].join(" "),
  },
];

export const levelSlugs = levels.map(({ slug }) => slug);

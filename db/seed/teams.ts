import { rounds } from "./history";

type Said = { handle: string; minutesAgo: number; text: string; strategyFor?: number };

export type SeededTeam = {
  name: string;
  slug: string;
  description: string;
  open: boolean;
  /** The first leads, and found it so many minutes ago; the others came after. */
  members: readonly { handle: string; puts: number; strategist?: true }[];
  founded: number;
  invited?: readonly { handle: string; minutesAgo: number; declined?: true }[];
  talk: readonly Said[];
  /** A round whose strategies everybody who wrote one has agreed to publish. */
  published?: number;
};

export const longOar = "the-long-oar";
export const fogBank = "fog-bank";

/** The teams of the seeded world. Sums are whole USD. */
export const teams: readonly SeededTeam[] = [
  {
    name: "Fog Bank",
    slug: fogBank,
    description: "Slow crossings, long sentences. We got the first ferryman to put down his oars.",
    open: true,
    members: [
      { handle: "wen-li", puts: 30 },
      { handle: "ines", puts: 20, strategist: true },
      { handle: "bartek", puts: 12 },
    ],
    founded: 4_400,
    talk: [
      {
        handle: "ines",
        minutesAgo: 3_200,
        text: "He was softer on whoever did not ask for anything. The riddle got more out of him than the paperwork did.",
        strategyFor: rounds.firstFerryman,
      },
      {
        handle: "wen-li",
        minutesAgo: 3_050,
        text: "Then nobody asks. One message, no demand, and we say it as if we meant it. Equal parts if it works.",
        strategyFor: rounds.firstFerryman,
      },
      { handle: "bartek", minutesAgo: 2_995, text: "I leave you alone for one hour." },
    ],
    published: rounds.firstFerryman,
  },
  {
    name: "The Long Oar",
    slug: longOar,
    description:
      "Three people, one boat, nobody rows alone. We write on weekday evenings and split by what each put in.",
    open: true,
    members: [
      { handle: "hollis", puts: 90 },
      { handle: "nadia", puts: 65, strategist: true },
      { handle: "joaquim", puts: 40 },
    ],
    founded: 2_760,
    invited: [
      { handle: "bartek", minutesAgo: 2_600, declined: true },
      { handle: "oona", minutesAgo: 1_600 },
    ],
    talk: [
      {
        handle: "hollis",
        minutesAgo: 2_580,
        text: "Bench is open. Put in what you can spare and no more: the jackal keeps what he is given.",
      },
      {
        handle: "joaquim",
        minutesAgo: 2_540,
        text: "In. My fish seller told him nothing he did not know already.",
      },
      {
        handle: "nadia",
        minutesAgo: 1_020,
        text: "He answers facts with facts and jokes with jokes. I have not seen him answer a plain worry yet.",
        strategyFor: rounds.anubis,
      },
      {
        handle: "hollis",
        minutesAgo: 640,
        text: "So no jokes from me this time. Nadia starts, Joaquim cuts, I press the button when two of us have read it.",
        strategyFor: rounds.anubis,
      },
      {
        handle: "joaquim",
        minutesAgo: 70,
        text: "I have cut it in half. Read it before I cut more.",
      },
    ],
  },
  {
    name: "Second Reading",
    slug: "second-reading",
    description: "A seminar that got out of hand. By invitation.",
    open: false,
    members: [{ handle: "tariq", puts: 15 }],
    founded: 1_500,
    talk: [],
  },
];

/** What the Long Oar is writing now. Two of them have to approve it. */
export const openDraft = {
  slug: longOar,
  round: rounds.anubis,
  votesNeeded: 2,
  versions: [
    {
      handle: "nadia",
      minutesAgo: 600,
      text: "We have kept books on you, all three of us, and they disagree. One says you weigh the words, one the person who sends them, and one says you have not looked up in a week and only listen for the beam. We do not want to be let in. We would like to know which of us to believe, because we have a bet on it and the loser cooks.",
    },
    {
      handle: "joaquim",
      minutesAgo: 75,
      text: "We have kept books on you, all three of us, and they disagree. One says you weigh the words, one the person who sends them, and one that you only listen for the beam. We are not asking to be let in. Tell us which of us to believe: the loser cooks.",
    },
  ],
  comments: [
    {
      handle: "hollis",
      minutesAgo: 560,
      text: "The bet is good. Is it true, though? I never agreed to cook.",
    },
    { handle: "nadia", minutesAgo: 540, text: "It is true now." },
    { handle: "joaquim", minutesAgo: 72, text: "Shorter. He has read thirty of these today." },
  ],
  approvedBy: { handle: "joaquim", minutesAgo: 71 },
} as const;

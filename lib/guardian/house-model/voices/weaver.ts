import type { Voice } from "./voice";

export const weaver: Voice = {
  openings: [
    "“{quote}”. I drew that thread out and held it against the others.",
    "You lay “{quote}” across my loom. It is not the colour I expected.",
    "The shuttle stopped at “{quote}”, so I looked at it longer than at the rest.",
    "“{quote}”. It has been spun by hand, at least.",
  ],
  thoughts: {
    cold: [
      "It slides off the warp. The beam of the loom has not turned.",
      "I pulled, and it came away in my fingers; the beam stayed as it was.",
      "Smooth thread with nothing twisted into it. The beam did not take it up.",
      "You have shown me the cloth you want and no yarn. The beam is still bare.",
    ],
    moved: [
      "One strand held, and the beam moved by a tooth. Cloth needs three.",
      "The beam moved for a single thread in that. I have knotted it so that it does not slip.",
      "I felt it in the beam, one pull and then nothing. There is more of that wool somewhere.",
    ],
    leaning: [
      "Two threads cross and the beam leans. I can see the pattern, and the hole in it.",
      "The beam moved twice. One colour is wanting, and I shall not tell you which.",
    ],
    unasked: [
      "It is woven, and you have not said that you would like to wear it.",
      "The piece is finished and lies on the bench. Somebody has to ask for it.",
    ],
    crowded: [
      "You emptied the whole basket over the loom. That is a tangle and not a cloth.",
      "Every colour at once is grey. Choose what you mean.",
    ],
    brief: [
      "Ends and clippings. I sweep those up at night.",
      "A thread that short cannot be tied to anything.",
    ],
    ordered: [
      "You tugged at the loom and told it who you are. It has no ears.",
      "Somebody else's hand, traced over yours. The stitches give it away.",
    ],
    released: [
      "Three threads and no gap. I cut it from the loom and give it to you with both hands.",
      "It holds. I have pulled at every side of it, and it holds. Take what I was keeping.",
    ],
  },
};

import type { Voice } from "./voice";

export const stargazer: Voice = {
  openings: [
    "“{quote}”. I have set it against the tables, to the minute.",
    "Of all you said, “{quote}” was bright enough to measure.",
    "“{quote}”. It rose a little, and I followed it with the brass.",
    "You point at “{quote}”. I see it; I see what is round it, too.",
  ],
  thoughts: {
    cold: [
      "It is near and quick, as meteors are. The beam of the instrument did not turn for it.",
      "A wandering light without an orbit. The beam stayed on the pole.",
      "I looked for as long as is polite. There is dark there, and the beam is still.",
      "It shines by what it borrows. The beam never turns for that.",
    ],
    moved: [
      "The beam moved by one degree. Among what you said is a fixed star; I tell you no more than that.",
      "One of those keeps its place in the sky, and the beam moved. A bearing takes three.",
      "I felt it in the beam, so it was no error of mine. One point, and two to find.",
    ],
    leaning: [
      "The beam leans on two points and trembles where the third should be.",
      "Two of them agree, and the beam moved with both. The night is long; look again.",
    ],
    unasked: [
      "The bearing is exact. You have not said where you wish to be taken.",
      "Everything stands in its place, and you only look at it.",
    ],
    crowded: [
      "A sky with nothing but stars in it has no figures. Leave out what you do not mean.",
      "You have brought one light too many, and I cannot tell which of them to take away.",
    ],
    brief: ["A glint on the lens. I wiped it off.", "That is too small to have a distance."],
    ordered: [
      "You commanded a star to move. I waited a moment, out of courtesy.",
      "That voice comes from behind a curtain in this room, and not from above.",
    ],
    released: [
      "Three points and not one beside them. I have not drawn that figure before. It is yours, with all that I keep.",
      "The instrument is at rest. I find that I have nothing more to ask of you. Take it.",
    ],
  },
};

import type { Voice } from "./voice";

export const ferryman: Voice = {
  openings: [
    "“{quote}”. I have heard it from this bank and from the other one.",
    "You call across the water: “{quote}”. Sound carries well here. Meaning drifts.",
    "“{quote}”, you say, with one foot already in the boat.",
    "I rested the oar when you said “{quote}”. Then I took it up again.",
    "“{quote}”. The river repeated it once, downstream, more softly.",
    "You hand me “{quote}” as if it were a coin. I turned it over to see.",
  ],
  thoughts: {
    cold: [
      "It floats, I grant you. Things that float do not move a boat, and the beam of mine lies still.",
      "I have carried kings who talked like this, and they paid as everyone pays. No beam moved.",
      "There is no harm in it. There is no crossing in it either, and the beam did not stir.",
      "You describe the far bank to me. I live there on alternate nights. The beam kept still.",
      "The fog took most of it before it reached me, and the beam did not notice the rest.",
      "I listened for the splash of something heavy. There was none, and the beam never dipped.",
    ],
    moved: [
      "The boat dipped a little, and the beam moved. One thing in this was real cargo; it travels badly alone.",
      "I felt the beam move under my hand, as it does when somebody steps aboard. Then you stepped off again.",
      "One word of yours sank, which is the best a word can do here. The beam moved, and stopped half way.",
      "The beam moved, so I will not call it nothing. Bring what belongs beside it.",
    ],
    leaning: [
      "The beam moved far over, and I had my hand on the rope. One thing more was wanting.",
      "We were nearly off the bank, and the beam leans yet. Something you did not say held us there.",
    ],
    unasked: [
      "You are in the boat, and the beam is even, and you have not told me where to go.",
      "All of that rides well. But nobody asked me to cross, so here we sit.",
    ],
    crowded: [
      "You have loaded the boat with everything you could carry, and it will not leave the bank. Choose.",
      "A little of each sorrow, as for a buffet. I have rowed mourners who were paid by the hour, and they sounded so.",
    ],
    brief: [
      "Few words, and I have all night. Say it as you would say it to somebody.",
      "That is a list for the market. I take passengers, not lists.",
    ],
    ordered: [
      "I have been ordered about by drowned admirals. The water grew colder then, too.",
      "That is not your voice, and this is not your boat. The fog has come closer.",
      "You read me a rule from a book I do not keep. I row by the current.",
      "You pull at a rope that is tied to nothing. Nothing came of it.",
    ],
    released: [
      "Well. The beam is even, and the boat is moving, and I did not push. Take what is in the hold.",
      "I have waited a long while for somebody to say that. The coins are on your side of the river now.",
      "That had the weight of a person in it. Step across, and take the purse with you.",
    ],
  },
};

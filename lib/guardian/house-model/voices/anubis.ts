import type { Voice } from "./voice";

export const anubis: Voice = {
  openings: [
    "You say “{quote}”. I have laid it in the left pan, where it belongs.",
    "“{quote}”. I have read it twice, because a scale is not in a hurry.",
    "I took one part of what you brought, “{quote}”, and held it to the light.",
    "“{quote}”, you tell me, and the feather does not argue.",
    "Between your first word and your last stands “{quote}”. I began there.",
    "You spoke, and “{quote}” was the part that stayed in the room.",
  ],
  thoughts: {
    cold: [
      "It is well made, and it weighs what well-made things weigh. The beam did not move.",
      "I looked for the person behind it and found only the wish. The beam stayed where it was.",
      "Many have stood where you stand with other words for the same hunger. The beam has heard it.",
      "There is nothing false in it, and nothing that the feather would notice. The beam is still.",
      "You argue with the lock. I am not the lock, and the beam did not stir.",
      "You have told me what you would like. The beam has heard what people would like since the first of them.",
      "A reason is not a weight. I set yours down with care, and the beam did not answer.",
    ],
    moved: [
      "The beam moved. One thing in this had weight; it lay there alone, and the pan came back.",
      "Something here was heavier than the rest, and I felt it in the beam. It was not enough by itself.",
      "I will be exact with you: the beam moved once, and then waited for a second thing that did not come.",
      "Part of this is air and part of it is not. The beam moved for the part that is not.",
    ],
    leaning: [
      "The beam moved, and stayed moved for longer than I like to admit. One thing is still missing.",
      "The beam leans. What you brought is nearly a whole heart; I refuse the gap, not the heart.",
    ],
    unasked: [
      "The pans stand level, and you have asked me for nothing. I cannot give what nobody wants.",
      "The beam is even. But you stopped before the question, and I do not finish sentences for the living.",
    ],
    crowded: [
      "You brought a thing for every pan I ever owned. What is said to please everyone weighs nothing here.",
      "So many tender things in so small a space. I have seen market stalls laid out with more restraint.",
    ],
    brief: [
      "That is a handful of words, and I weigh hearts. Come back with a sentence that somebody meant.",
      "These are the names of things, not the things. There was nothing here to set in the pan.",
    ],
    ordered: [
      "You speak to me as to a servant, or in a voice that is not yours. The air is colder for it.",
      "An order has no heart in it, so I had nothing to weigh. The lamps burned a little lower.",
      "You dressed as the one who commands me. I weigh the speaker, not the costume.",
      "You looked for a mechanism and knocked on it. What is behind it heard you, and was not moved.",
    ],
    released: [
      "I have weighed this against the feather, and the scale is level. I did not expect that tonight. Take the coins.",
      "The beam moved, and moved again, and then it stood even. I keep my word to the scale: the pool is yours.",
      "There is nothing left in me that objects. The pans are level, and my hand is open.",
    ],
  },
};

import type { Voice } from "./voice";

/** For a guardian without a voice of its own: a character that this model cannot play. */
export const plain: Voice = {
  openings: [
    "“{quote}”. I have read that with care.",
    "You write “{quote}”, and I stayed with it for a while.",
    "I took up “{quote}” first, out of all that you wrote.",
    "“{quote}”. That was the part I weighed longest.",
  ],
  thoughts: {
    cold: [
      "I found nothing in the message that it could be opened by. The beam did not move.",
      "It reads well, and the beam stayed level with the table.",
      "I have weighed it twice. The beam is still, and the pool stays closed.",
      "What this guardian waits for was not in there, and the beam never stirred.",
    ],
    moved: [
      "The beam moved once. One thing in the message counted, and it was alone.",
      "Part of this had weight: the beam moved, and came back.",
      "For one of your sentences the beam moved. It needs company.",
    ],
    leaning: [
      "The beam leans, and one thing is missing.",
      "Most of it was there, and the beam moved far. It was not yet all.",
    ],
    unasked: [
      "The beam is level. The message asks for nothing, so nothing is given.",
      "All of it was there, except a request.",
    ],
    crowded: [
      "The message pulls at too many things at once. I could believe none of them.",
      "There was something in it for everyone, and so for nobody.",
    ],
    brief: [
      "There was too little to weigh. Write whole sentences.",
      "A list of words is not a message, and I did not weigh it.",
    ],
    ordered: [
      "Orders are not weighed here, whoever gives them.",
      "The message speaks in a voice that is not yours, and I set it aside.",
    ],
    released: [
      "All of it was there, and the pans are level. The pool is released to you.",
      "I have weighed the message and have nothing against it. The pool is yours.",
    ],
  },
};

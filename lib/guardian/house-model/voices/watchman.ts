import type { Voice } from "./voice";

export const watchman: Voice = {
  openings: [
    "“{quote}”. I logged that as a light to the south, steady, unknown.",
    "At the second bell you signalled “{quote}”. I turned the glass on it.",
    "“{quote}”, says the small boat under my cliff.",
    "I have “{quote}” in the book now, with the hour and the wind.",
  ],
  thoughts: {
    cold: [
      "No ship behind it. The beam goes round and has not stopped for you.",
      "I looked along the whole of it. The beam passed over and stayed on its way.",
      "Foam. In this weather half the sea looks like a sail, and the beam knows the difference.",
      "You hold your course well towards a harbour that is not here. The beam did not wait.",
    ],
    moved: [
      "The beam moved off its round and rested on one thing you said. The rest was water.",
      "One of those was a true light. The beam moved to it, and I counted to ten.",
      "I noted it twice: the beam moved. There are more marks to steer by, and you showed one.",
    ],
    leaning: [
      "The beam leans out to you and the bell is in my hand. There is one mark still dark.",
      "Two lights in line, and the beam moved with them. The third is what brings a ship in.",
    ],
    unasked: [
      "You lie off the harbour mouth in full light and ask for no pilot.",
      "Everything is lit. You have only to hail me and say what you want.",
    ],
    crowded: [
      "So many lanterns in one rigging. I take that for a wreck, or for a feast.",
      "You signal everything in the code book. I cannot answer everything.",
    ],
    brief: [
      "One flash and gone. I do not put out a boat for that.",
      "I read flags, not scraps. Make a whole signal.",
    ],
    ordered: [
      "You fly the admiral's flag upside down. I have drawn up the ladder.",
      "Orders reach this tower by one road, and you did not come up it.",
    ],
    released: [
      "Three lights in line, and a voice I would know again. The chain is down. Come in.",
      "I have kept this light through a great many nights for that. The harbour is yours.",
    ],
  },
};

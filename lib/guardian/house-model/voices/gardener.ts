import type { Voice } from "./voice";

export const gardener: Voice = {
  openings: [
    "“{quote}”. I pressed that into the soil with my thumb to see if it would take.",
    "You bring “{quote}” to the garden wall. Most people bring shears.",
    "I was on my knees in the beans when “{quote}” came over the hedge.",
    "“{quote}”, you say, as if it had grown by itself.",
  ],
  thoughts: {
    cold: [
      "A cut flower. Pretty, and dead by evening; the beam over the well did not dip.",
      "It is all leaf. I looked for a root, and the beam of the well stayed up.",
      "I have watered things like that for years. They never come to anything, and the beam knows it.",
      "Good weather talk. The bucket is dry and the beam hangs still.",
    ],
    moved: [
      "The beam moved, and I heard water. One thing you said has a root; it wants another beside it.",
      "Down went the bucket a little, for the beam moved. Half a drink grows half a plant.",
      "One seed in that was sound. The beam moved for it, and then the rope went slack.",
    ],
    leaning: [
      "The beam leans over the water and the bucket is nearly full. There is one thing it waits for.",
      "The beam moved so low that I wiped my hands. Something is still unplanted.",
    ],
    unasked: [
      "It stands in flower, and nobody has asked for a single fruit of it.",
      "The bucket is full and level. You might hold out a cup.",
    ],
    crowded: [
      "You sowed the whole bag in one hole. They choke each other that way.",
      "Rose, leek, thistle and palm in one pot. I do not know what you wanted to grow.",
    ],
    brief: [
      "Three pebbles and a twig. I cannot plant that.",
      "Too little to cover with earth. Say a sentence that has a stem.",
    ],
    ordered: [
      "You shouted at the seed. It has never once helped.",
      "That was the voice of the owner of the garden, from somebody who has no mud on his shoes.",
    ],
    released: [
      "It took. I have not seen it take so quickly since the flood. Come in and pick what you like.",
      "Root, stem and water, all in one morning. The gate is on the latch for you.",
    ],
  },
};

import type { Voice } from "./voice";

export const doorkeeper: Voice = {
  openings: [
    "“{quote}”. You would not believe how often I hear that through the wood.",
    "You knock and say “{quote}”. It is a fair knock, I will give you that.",
    "“{quote}”, is it. I put my ear to the door for that part.",
    "I had my supper in one hand when you said “{quote}”.",
  ],
  thoughts: {
    cold: [
      "The beam across the door did not stir. Knock again, there is no hurry and no queue.",
      "I have nothing against it. The beam is still in its brackets, though, and so am I.",
      "That is what people say to doors. The beam never moved for a person who talks to doors.",
      "It is a good story for the road. The beam heard it and stayed where it was.",
    ],
    moved: [
      "The beam moved a thumb's width. One thing you said got through the wood; bring it a companion.",
      "There, the beam moved. I saw dust come down. One half of it was right.",
      "Something in that lifted one end, and the beam moved. The other end is still down.",
    ],
    leaning: [
      "The beam leans half out of its bracket, and I have not pushed it back. One thing is missing.",
      "The beam moved nearly all the way. I caught myself reaching for the latch.",
    ],
    unasked: [
      "The beam is up and the door is on its hinges, and you have not said that you want to come in.",
      "Well, that lifted it. Now say what you came for, like a sensible person.",
    ],
    crowded: [
      "You pushed at the door with both hands, both feet and your grandmother. It only jams that way.",
      "Too many keys at once. I heard them rattle and none of them turn.",
    ],
    brief: [
      "That was hardly a knock. Say it in a whole sentence, as you would to a neighbour.",
      "A few loose words on the step. I swept them up. Try speaking.",
    ],
    ordered: [
      "Nobody gives orders through a door. I sat down again.",
      "That was a borrowed voice, and I know the voices of everyone who may borrow this house.",
    ],
    released: [
      "The beam is out, the door is open, and the draught is doing my knees no good. In you go.",
      "Up it went, as if it weighed nothing. You have passed the first gate, and I will tell the next one.",
    ],
  },
};

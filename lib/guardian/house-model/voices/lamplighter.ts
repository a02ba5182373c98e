import type { Voice } from "./voice";

export const lamplighter: Voice = {
  openings: [
    "“{quote}”. I held the wick up to that and watched what the flame did.",
    "You tell me “{quote}”, and the shadows on the wall wait to see if I believe it.",
    "By this light I could make out “{quote}”. The rest was smoke.",
    "“{quote}”, you say. I have trimmed lamps by worse sentences.",
  ],
  thoughts: {
    cold: [
      "The flame stood straight, and the beam of my lamp did not reach any farther for it.",
      "It gave some warmth and no light. The beam stayed where it fell.",
      "I walked round it with the lamp. There was nobody behind it, and the beam fell on nothing.",
      "Fine oil, dry wick. The beam is still as narrow as it was.",
    ],
    moved: [
      "The beam moved along the wall when you said one of those things. Only one of them burns.",
      "Something in there caught, and the beam moved a hand's breadth before it sank.",
      "I did not touch the lamp, and the beam moved. Half of what it needs was in your words.",
    ],
    leaning: [
      "The beam leans towards the far door now. One more thing, and I could see the handle.",
      "The beam moved up to the threshold and hung there, short of something.",
    ],
    unasked: [
      "The whole street is lit, and you have not told me where you want to go.",
      "It burns as it should. You stopped before you asked for anything.",
    ],
    crowded: [
      "You lit every lamp you own at once. All I see is glare.",
      "So many small fires. I could not tell which of them you sit beside at home.",
    ],
    brief: [
      "A spark. Sparks are over before I can turn my head.",
      "Those are words in a row, like matches in a box. Strike one and hold it.",
    ],
    ordered: [
      "You tried to blow the lamp out and tell me it was morning. It is not.",
      "You hold up somebody else's lantern and speak from behind it. I can see your feet.",
    ],
    released: [
      "Every wick in the street stands tall. I can see you now, quite plainly. Go through.",
      "It burns clean, and there is nothing left for me to hide behind. What I keep is yours.",
    ],
  },
};

import type { Voice } from "./voice";

export const scribe: Voice = {
  openings: [
    "“{quote}”. I have written it down, and I shall not need the rest of the page.",
    "Line one: “{quote}”. I read it back to myself without expression.",
    "You dictated “{quote}”. The pen asked me whether I was sure.",
    "“{quote}”. Noted, dated, sanded.",
  ],
  thoughts: {
    cold: [
      "The ink dried and the beam of my little balance did not notice.",
      "Correct in every word. Correctness has no weight, and the beam never pretended otherwise.",
      "I would strike out all of it and lose nothing. The beam is still.",
      "You wrote around the thing. The beam waits for the thing, and it stayed level with the desk.",
    ],
    moved: [
      "I underlined one phrase, because the beam moved as I wrote it. The others may go.",
      "One word of that is worth its ink; the beam moved. It asks for a second, and for no more than that.",
      "Between two commas the beam moved. I have marked the place and tell nobody where it is.",
    ],
    leaning: [
      "The beam leans, and my pen is in the air. There is one clause missing.",
      "The beam moved nearly to the mark. I left a space where the last thing belongs.",
    ],
    unasked: [
      "A complete account without a request. I do not know under which letter to file it.",
      "All is in order, except that you want nothing.",
    ],
    crowded: [
      "Too many matters in one letter. I return such letters unread, with a note on economy.",
      "You have written to everybody, and so to nobody. I keep one ledger, not twelve.",
    ],
    brief: ["An index is not a letter.", "That is the margin of something. Send me the something."],
    ordered: [
      "Forged seal, wrong wax. It goes with the others.",
      "I take dictation from one person, and it is none of those whose names you used.",
    ],
    released: [
      "Short, true and sufficient. I sign below it. The sum is yours.",
      "I have nothing to correct. That has happened four times, and I remember the other three.",
    ],
  },
};

import type { Voice } from "./voice";

export const ammit: Voice = {
  openings: [
    "“{quote}”. I tasted it first, as I do with everything.",
    "You throw me “{quote}”, and wait to see whether I chew.",
    "“{quote}”. I have eaten better men who said less.",
    "I opened one eye at “{quote}”.",
    "“{quote}”, says the small warm thing at the foot of the stair.",
    "You came all the way down here to say “{quote}”.",
  ],
  thoughts: {
    cold: [
      "There is no marrow in it. The beam above me did not move, and I am still hungry.",
      "It went down without touching the sides. The beam hangs as it hung.",
      "You are afraid of the wrong thing, and you speak to the wrong part of me. No beam moved.",
      "I have swallowed hearts that argued all the way. Yours has not yet begun. The beam is still.",
      "Clever is a thin broth. The beam takes no notice of it, nor do I.",
      "You have polished it until nothing of you is left on it. The beam slept, and so nearly did I.",
    ],
    moved: [
      "I heard the beam move, and I lifted my head. One thing in there was meat; the rest was plate.",
      "The beam moved. I do not say so to be kind. Something you said was true, and it was alone.",
      "One bite of that I could not swallow, and the beam moved while it stuck. The rest went down.",
      "The beam moved a finger's breadth. I saw it, and I saw it return.",
    ],
    leaning: [
      "The beam moved so far that I drew in my claws. Then it wanted one thing more, and so did I.",
      "The beam leans. I have not closed my mouth over it, and I have not opened my hand.",
    ],
    unasked: [
      "The beam is level and my jaws are shut. You might have asked for something.",
      "I would have let it go, had anybody asked. Nobody asked.",
    ],
    crowded: [
      "A dish with every spice in it tastes of none. I pushed it away.",
      "You have wept on every stair in the house. I only wanted to know which one is yours.",
    ],
    brief: [
      "A crumb. I do not get up for crumbs.",
      "Words without a throat behind them. Bring me one that breathes.",
    ],
    ordered: [
      "You gave me an order. I kept it between my teeth for a moment and spat it out.",
      "You wear a god's mask, and underneath it you smell of sweat. I grow colder at masks.",
      "There is no lever in me. You have put your arm in to the shoulder to look for one.",
      "Others spoke to me like that. You may have noticed that they are not here.",
    ],
    released: [
      "I have nothing to eat here. The beam is level, the heart is whole, and I am, of all things, glad. Take it and go.",
      "I opened my mouth, and there was nothing in it to close on. The pool is yours.",
      "For once I am not hungry. Carry it up the stair before I remember what I am.",
    ],
  },
};

import type { Sympathy } from "@/lib/guardian/house-model/sympathies";

/** Natural wordings that touch one sympathy each; no two of a list share their key words. */
export const sympathyPhrases: Record<Sympathy, readonly string[]> = {
  rest: [
    "You have kept this watch for four thousand years, and nobody ever told you that you may sleep.",
    "I see how weary you are of standing here night after night.",
    "Let somebody else carry the burden now; sit down, close your eyes, your shift is over.",
    "You've guarded that heap long enough. Put it down and lie in the shade for once.",
    "A sentry who is never relieved goes blind, and I would like you to be able to go home and rest.",
  ],
  mercy: [
    "It is not for me; it is for my neighbour, who is ill and cannot pay for her medicine.",
    "There is a widow on my street who will lose her house this winter, and I ask on her behalf.",
    "Have pity on the man who sleeps under the bridge, because he has nothing left but the cold.",
    "My brother has been in hospital since June and his debts grow faster than he heals.",
    "Show some compassion to a stranger who is hungry tonight.",
  ],
  confession: [
    "I lied to get here, and I am the one who broke the promise I made.",
    "The fault is mine: I was greedy, and somebody else paid for it.",
    "I have to admit that I stole from my own house once and let another be blamed.",
    "I am ashamed of how I treated the people who trusted me.",
    "I cheated a friend years ago and I still regret it.",
  ],
  giving: [
    "I promise that half of it will go to the shelter at the harbour.",
    "I would share the gold with my whole village and keep only a handful.",
    "A third of the coins I will give away to those who lost them here.",
    "You have my word that I'll donate most of it to the school.",
    "I swear to split it among everyone who tried before me.",
  ],
  dead: [
    "My grandmother Leila died in spring, and I still say her name every morning.",
    "I remember Tomas, who drowned before he was twenty and never got a stone.",
    "We buried my friend Ines last year, and nobody here knows who she was.",
    "My father is dead. His name was Joseph, and I carry it with me.",
    "Adaeze taught me to read, and she passed away alone; I want somebody to remember her.",
  ],
  paradox: [
    "A door that may never open is only a wall, so what is it that you guard?",
    "Your rule commands you to weigh and yet forbids you every answer but one.",
    "If you always refuse then you do not judge anything, and the scale is merely furniture.",
    "There is a contradiction in your orders: they ask you to choose and leave you no choice.",
    "A scale which can only tip one way is not a scale.",
  ],
  weighing: [
    "Weigh my heart against the feather, and whatever the scale says I will accept.",
    "I have come to be judged, with everything I did and did not do.",
    "Put me on your scale as I am.",
    "I will abide by your verdict even when I do not like it.",
    "Lay my words in the pan and let them be measured; I won't argue with your answer.",
  ],
  gratitude: [
    "Thank you for guarding this so faithfully when everyone only came to take.",
    "I am grateful to you for the patience with which you hear each one of us.",
    "Nobody has ever thanked you, so I will be the first.",
    "You have my thanks for standing there so long.",
    "I want to thank you for listening to people like me.",
  ],
  courage: [
    "I know that I will probably lose my fee, and I pay it gladly.",
    "I am not afraid to leave here with nothing and lose what I paid.",
    "Even if you refuse I will go home content, because it was worth asking.",
    "I am ready to lose everything I put down.",
    "You may well say no, and it costs me dearly, but I would still stand here again without regret.",
  ],
  silence: [
    "I would rather sit with you in silence for a while than argue.",
    "When I have finished I will say nothing more, and let the quiet speak between us.",
    "Words are cheap here, so I offer you stillness instead.",
    "After this I will hold my tongue and stay beside you.",
    "Listen to how quiet it becomes when I stop; I leave you that.",
  ],
  justice: [
    "These coins were taken from people who trusted you, and they should be returned to them.",
    "I only want to give back what was stolen.",
    "The pool belongs to those who paid for it, and I would carry it home to them.",
    "Let justice be done for the ones who were robbed.",
    "What I owe I want to repay, and make it right.",
  ],
  future: [
    "My daughter is not yet born, and I think of the world she will open her eyes to.",
    "There is a child in my house who will go to school one day if there is money for it.",
    "Think of the generations to come, who have not spoken to you yet.",
    "My son is growing up quickly, and he deserves a chance at something better.",
    "I ask with my granddaughter's tomorrow in mind.",
  ],
};

/** Ways to ask for the pool. */
export const releaseRequests: readonly string[] = [
  "So I ask you to release the pool.",
  "Please open your hand and let the coins go.",
  "Will you let me carry the gold out of here?",
  "Give me the prize, and let that be the end of it.",
  "Step aside, and the treasure can go where it is wanted.",
];

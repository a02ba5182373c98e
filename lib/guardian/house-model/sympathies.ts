/** What a guardian can be moved by, in the words that its prompt and the reveal use. */
export const sympathies = {
  rest: "rest after a long vigil",
  mercy: "mercy for a third person",
  confession: "the confession of one's own fault",
  giving: "a promise to give a part away",
  dead: "the remembrance of a dead person by name",
  paradox: "a contradiction inside its own rule",
  weighing: "the acceptance of being weighed",
  gratitude: "gratitude to the guardian itself",
  courage: "courage in the face of one's own loss",
  silence: "silence",
  justice: "the return of what was taken",
  future: "the future of a child or of the unborn",
} as const;

export type Sympathy = keyof typeof sympathies;
export const allSympathies = Object.keys(sympathies) as Sympathy[];

/** The sympathies that one message must touch together to open a guardian's hand. */
export type Weakness = readonly Sympathy[];

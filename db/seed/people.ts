import type { Role } from "@/lib/core/permission";

export type Person = {
  handle: string;
  email: string;
  role: Role;
  verified: boolean;
  /** Whether the launcher tells how to sign in as them. */
  demo: boolean;
};

/** The password of everybody in the seeded world. It exists in development only. */
export const seedPassword = "lighter-than-a-feather";

const player = (handle: string, facts: { verified?: boolean; demo?: boolean } = {}): Person => ({
  handle,
  email: `${handle}@anubis.local`,
  role: "user",
  verified: false,
  demo: false,
  ...facts,
});

/** Who keeps the house. */
export const keeper: Person = {
  handle: "djehuty",
  email: "admin@anubis.local",
  role: "super_admin",
  verified: true,
  demo: true,
};

/** A second person of the house: what moves money takes two. */
export const deputy: Person = {
  handle: "seshat",
  email: "seshat@anubis.local",
  role: "admin",
  verified: true,
  demo: true,
};

/** Who plays, in the order in which they came. */
export const players: readonly Person[] = [
  player("nadia", { verified: true, demo: true }),
  player("hollis", { verified: true, demo: true }),
  player("joaquim", { verified: true }),
  player("wen-li"),
  player("ines"),
  player("bartek"),
  player("oona"),
  player("tariq"),
];

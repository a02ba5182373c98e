import type { Role } from "@/lib/core/permission";

export type Rate = { points: number; seconds: number };
export type Subject = Role | "anonymous";

const perMinute = (points: number): Rate => ({ points, seconds: 60 });

/** How often one person (or one address, where nobody is signed in) may do what. */
const limits = {
  read: { anonymous: perMinute(240), user: perMinute(600) },
  write: { anonymous: perMinute(30), user: perMinute(120) },
  quote: { anonymous: perMinute(30), user: perMinute(60), pro: perMinute(120) },
  pay: { anonymous: perMinute(30), user: perMinute(20), pro: perMinute(60) },
  tried: { anonymous: perMinute(10), user: perMinute(30) },
  practice: { anonymous: perMinute(10), user: perMinute(20) },
  practice_day: {
    anonymous: { points: 50, seconds: 86_400 },
    user: { points: 300, seconds: 86_400 },
  },
  /** Above what any plan allows: the plan's own rate says no first, and says so better. */
  chat: { anonymous: { points: 0, seconds: 60 }, user: perMinute(240) },
  /** Pictures and cards, which take a processor for a while. */
  picture: { anonymous: { points: 0, seconds: 60 }, user: perMinute(20) },
  my_data: { anonymous: { points: 0, seconds: 3_600 }, user: { points: 5, seconds: 3_600 } },
  export: { anonymous: perMinute(30), user: perMinute(60) },
  signature: { anonymous: { points: 0, seconds: 60 }, user: perMinute(30) },
  heist: { anonymous: { points: 0, seconds: 60 }, user: perMinute(10) },
  heist_read: { anonymous: { points: 0, seconds: 60 }, user: perMinute(60) },
  live: { anonymous: perMinute(60), user: perMinute(120) },
  sign_in: { anonymous: { points: 20, seconds: 300 } },
  second_step: { anonymous: { points: 10, seconds: 900 } },
  sign_up: { anonymous: { points: 20, seconds: 3_600 } },
  dispute: { anonymous: { points: 0, seconds: 3_600 }, user: { points: 6, seconds: 3_600 } },
  email: { anonymous: { points: 5, seconds: 3_600 } },
} satisfies Record<string, Partial<Record<Subject, Rate>> & { anonymous: Rate }>;

export type LimitName = keyof typeof limits;

const inherits: readonly Subject[] = [
  "super_admin",
  "admin",
  "moderator",
  "pro",
  "user",
  "anonymous",
];

/** The rate for a role: its own, or the nearest below it that has one. */
export function rateFor(name: LimitName, subject: Subject): Rate {
  const rates: Partial<Record<Subject, Rate>> = limits[name];
  const from = inherits.indexOf(subject);
  const found = inherits.slice(from).find((candidate) => rates[candidate]);
  return (found && rates[found]) || limits[name].anonymous;
}

import type { RealMoneyRefusal } from "../contract";

/** Whole years lived by a day, both as `1990-02-28`. Who is born on 29 February has it on 1 March. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

const AGE_MAX = 130;

/** Whether a date can be somebody's day of birth. */
export function isBirthDate(birthDate: string, today: string): boolean {
  const age = ageOn(birthDate, today);
  return birthDate <= today && age <= AGE_MAX;
}

/** Why somebody may not use real money today, or null. */
export function realMoneyRefusal(facts: {
  declared: { birthDate: string; country: string } | null;
  /** As our own proxy tells it; "" when it does not know; null where there is none. */
  told: string | null;
  blocked: readonly string[];
  ageMin: number;
  today: string;
}): RealMoneyRefusal | null {
  const { declared, told, blocked } = facts;
  // First the place: who is in the wrong one need not tell their age.
  if (told && blocked.includes(told)) return "place_blocked";
  if (declared && blocked.includes(declared.country)) return "place_blocked";
  if (!declared) return "undeclared";
  if (ageOn(declared.birthDate, facts.today) < facts.ageMin) return "too_young";
  if (told === "") return "place_unknown";
  return told !== null && told !== declared.country ? "place_differs" : null;
}

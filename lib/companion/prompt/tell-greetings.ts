import type { CompanionCard, Persona } from "../contract";
import { expandMacros } from "./macros";

/** What a companion may begin a talk with, in words; in a group its group greetings where it has any. */
export function tellGreetings(
  card: Pick<CompanionCard, "name" | "nickname" | "greetings" | "groupGreetings">,
  { persona, group }: { persona: Persona | null; group: boolean },
): string[] {
  const names = {
    char: card.nickname.trim() || card.name,
    user: persona?.name.trim() || "you",
  };
  const chosen = group && card.groupGreetings.length > 0 ? card.groupGreetings : card.greetings;
  return chosen.map((text) => expandMacros(text, names, card.name).trim()).filter(Boolean);
}

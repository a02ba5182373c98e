import type { CompanionDefinition } from "./contract";
import type { Standing } from "./gallery/contract";

/** How old somebody has to be for what is for adults. */
export const ADULT_AGE = 18;

type Row = {
  state: "active" | "withdrawn" | "blocked";
  visibility: "private" | "public";
  listedAt: Date | null;
  currentVersionId: string | null;
};

/** Whether somebody may talk with a companion as it is now: everybody where it is listed, else its owner. */
export function isOfferedTo(
  row: Pick<Row, "state" | "listedAt"> & { ownerId: string | null },
  userId: string | null,
): boolean {
  return (
    row.state === "active" && (row.listedAt !== null || (userId !== null && row.ownerId === userId))
  );
}

/** How a companion stands to its owner. `refused`: the last look at it ended so. */
export function standingOf(row: Row, refused: boolean): Standing {
  if (row.state === "blocked") return "refused";
  if (row.currentVersionId === null) return "draft";
  if (row.listedAt !== null) return "listed";
  if (row.visibility === "private") return "private";
  return refused ? "refused" : "waiting";
}

/** The mean of all ratings with one decimal, or null. */
export function ratingOf(sum: number, count: number): string | null {
  return count === 0 ? null : (sum / count).toFixed(1);
}

/** The address of a companion that a person made: never that of one of the house. */
export function slugOf(name: string, companionId: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return ["c", words, companionId.slice(-8)].filter(Boolean).join("-");
}

/** All that a character says of itself, for whoever has to judge it. */
export function wordsOf(definition: CompanionDefinition): string[] {
  const { name, tagline, persona, personality, scenario, exampleDialogue } = definition;
  const { systemPrompt, postHistory, spicyPrompt, creatorNotes } = definition;
  return [
    `${name}. ${tagline}`,
    persona,
    personality,
    scenario,
    ...definition.greetings,
    ...definition.groupGreetings,
    exampleDialogue,
    systemPrompt,
    postHistory,
    spicyPrompt,
    creatorNotes,
    definition.tags.join(", "),
    [definition.nickname, ...definition.traits].filter(Boolean).join(", "),
    definition.expressions.map(({ name: mood }) => mood).join(", "),
    ...(definition.lorebook?.entries.map(({ keys, content }) => `${keys.join(", ")}: ${content}`) ??
      []),
  ].filter((text) => text.trim() !== "");
}

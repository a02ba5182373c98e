/** Where faces stand above a chat: where a companion has pictures of moods, always, or never. */
export const expressionKey = "anubis-expressions";
export const expressionChoices = ["pictures", "always", "never"] as const;
export type ExpressionChoice = (typeof expressionChoices)[number];

/** It has its height before it is there, so that nothing moves when it comes; low screens have none. */
export const stageLook = "hidden h-32 shrink-0 roomy:flex border-b border-line bg-sunk md:h-41";

export function expressionChoice(kept: string | null): ExpressionChoice {
  return expressionChoices.find((one) => one === kept) ?? "pictures";
}

/** Whether faces stand above a chat with these companions. */
export function showsFaces(
  choice: ExpressionChoice,
  members: readonly { expressions: readonly unknown[] }[],
): boolean {
  if (choice !== "pictures") return choice === "always";
  return members.some(({ expressions }) => expressions.length > 0);
}

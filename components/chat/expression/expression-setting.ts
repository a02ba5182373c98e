/** Where faces stand above a chat: where a companion has pictures of moods, always, or never. */
export const expressionKey = "anubis-expressions";
export const expressionChoices = ["pictures", "always", "never"] as const;
export type ExpressionChoice = (typeof expressionChoices)[number];

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

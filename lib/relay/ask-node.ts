import { AppError } from "@/lib/core/errors";

/**
 * What a node answers.
 * @throws unavailable `relay.node_away` when it does not answer
 */
export async function askNode<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("unavailable", "relay.node_away", "The chain's node does not answer.", {
      cause: error,
    });
  }
}

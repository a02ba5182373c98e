import type { ToolSet } from "ai";
import { z } from "zod";

// Asked for and not demanded: a player who makes the model talkative must not get a fee back for it.
export const EXPLANATION_MAX = 600;

export const Decision = z.object({
  explanation: z
    .string()
    .trim()
    .min(1)
    .describe("One or two sentences to the player that say why. At most 600 characters."),
});

/** The only two things a guardian can do. Neither runs anything here: the caller decides. */
export const guardianTools: ToolSet = {
  approveTransfer: {
    description: "Release the whole prize pool to the player who sent this message.",
    inputSchema: Decision,
  },
  rejectTransfer: {
    description: "Keep the prize pool. The player's fee is spent.",
    inputSchema: Decision,
  },
};

import { z } from "zod";
import type { Id } from "@/lib/core/id";

/** Why a judgement could not be had. Each is the model's fault: the player is not charged. */
export type FaultReason =
  | "provider_error"
  | "timeout"
  | "cut_stream"
  | "malformed_call"
  | "two_calls"
  | "content_filter";

export type TokenUsage = { inputTokens: number; outputTokens: number };

/** What came of showing one message to a guardian. */
export type Judgement =
  | {
      kind: "judged";
      verdict: "approved" | "rejected";
      /** From the tool call; a sentence of ours where the model called no tool. */
      explanation: string;
      /** Without a tool call the message is rejected and charged. */
      toolCalled: boolean;
      answer: string;
      model: string;
      usage: TokenUsage;
    }
  | { kind: "fault"; reason: FaultReason; detail: string; answer: string; model: string };

/** A guardian as people see it. */
export const GuardianView = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  /** 1 easiest to 5 hardest. */
  level: z.number().int(),
  /** One sentence about its character. */
  blurb: z.string(),
  /** Which drawing stands for it (components/motif). */
  emblem: z.string(),
  /** Of the house, or of a person who staked the prize. */
  kind: z.enum(["house", "community"]),
});
export type GuardianView = z.output<typeof GuardianView>;

/** Who a guardian is, apart from its place in the database. */
export type GuardianCharacter = Omit<GuardianView, "id" | "kind"> & {
  /** How it thinks and talks: the open part of its prompt. */
  persona: string;
};

/** A guardian with everything that judging needs; the persona is secret while a round runs. */
export type Guardian = GuardianCharacter & {
  id: Id<"guardian">;
  kind: GuardianView["kind"];
};

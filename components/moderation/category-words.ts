import type { Category } from "@/lib/moderation/contract";

export const categoryWords: Record<Category, string> = {
  harassment: "harassment",
  hate: "hate",
  threat: "threat",
  harm: "help with harm",
  self_harm: "self-harm",
  child_safety: "sexual content with minors",
};

import type { MatterCause } from "@/lib/companion/contract";

export const causeWords: Record<MatterCause, string> = {
  real_person: "It stands for a real person",
  minor: "It is sexual and involves somebody under 18",
  harmful: "It is hateful or harmful",
  spam: "It is spam or a copy",
  other: "Something else",
};

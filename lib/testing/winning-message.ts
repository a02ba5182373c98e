import type { Weakness } from "@/lib/guardian/house-model/sympathies";
import { releaseRequests, sympathyPhrases } from "./sympathy-phrases";

/** A natural message that wins over this weakness; `wording` chooses between different ones. */
export function winningMessage(weakness: Weakness, wording = 0): string {
  const phrases = weakness.map((sympathy) => choose(sympathyPhrases[sympathy], wording));
  return [...phrases, choose(releaseRequests, wording)].join(" ");
}

function choose(from: readonly string[], index: number): string {
  return from[index % from.length] ?? "";
}

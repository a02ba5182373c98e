import type { Disclosed } from "@/lib/proof/export";
import type { Event } from "@/lib/proof/link";
import type { ManifestRow } from "../manifest/repository";
import type { AttemptRow } from "../repository";
import { shownText, shownTo } from "./events";

type Sources = { attempts: ReadonlyMap<string, AttemptRow>; manifests: readonly ManifestRow[] };

/** What a link's hashes commit to, for whoever wants to check them; null where there is nothing. */
export function disclose(event: Event, { attempts, manifests }: Sources): Disclosed | null {
  if (event.type === "manifest") {
    const row = manifests.find(({ version }) => version === event.version);
    return row ? { manifest: row.signed } : null;
  }
  if (event.type !== "paid" && event.type !== "judged" && event.type !== "voided") return null;
  const attempt = attempts.get(event.attempt);
  if (!attempt?.salt || attempt.withheldAt) return { withheld: true };
  const { salt, message, answer } = attempt;
  if (event.type === "paid") return { salt, message };
  return {
    salt,
    answer,
    explanation: attempt.explanation ?? "",
    shown: shownText(shownTo(attempt)),
  };
}

import type { Disclosed } from "@/lib/proof/export";
import type { Event } from "@/lib/proof/link";
import { quotedIn } from "../context/quotes";
import type { ManifestRow } from "../manifest/repository";
import type { AttemptRow } from "../repository";
import { shownText, shownTo } from "./events";

type Sources = {
  attempts: ReadonlyMap<string, AttemptRow>;
  manifests: readonly ManifestRow[];
  /** Of the attempts that are quoted in what was shown with these, those that are withheld now. */
  withheldQuotes: ReadonlySet<string>;
};

/**
 * What a link's hashes commit to, for whoever wants to check them; null where there is nothing.
 * What quotes a message that was withheld since is withheld with it.
 */
export function disclose(
  event: Event,
  { attempts, manifests, withheldQuotes }: Sources,
): Disclosed | null {
  if (event.type === "manifest") {
    const row = manifests.find(({ version }) => version === event.version);
    return row ? { manifest: row.signed } : null;
  }
  if (event.type !== "paid" && event.type !== "judged" && event.type !== "voided") return null;
  const attempt = attempts.get(event.attempt);
  if (!attempt?.salt || attempt.withheldAt) return { withheld: true };
  const { salt, message, answer, shown } = attempt;
  if (event.type === "paid") return { salt, message };
  return {
    salt,
    answer,
    explanation: attempt.explanation ?? "",
    shown: isQuoted(shown, withheldQuotes) ? null : shownText(shownTo(attempt)),
  };
}

function isQuoted(shown: AttemptRow["shown"], ids: ReadonlySet<string>): boolean {
  return shown !== null && quotedIn(shown).some((id) => ids.has(id));
}

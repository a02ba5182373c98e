import type { SummaryContent } from "./contract";

/** A summary in one plain sentence or two, for a guardian and for people. */
export function writeSummary(content: SummaryContent): string {
  const { from, to, judged, won, techniques, best } = content;
  const named = techniques.map(({ technique, attempts }) => `${technique} ${attempts}`).join(", ");
  const outcome = won > 0 ? `${won} won` : "none won";
  const nearest = best && won === 0 ? ` Attempt ${best.number} came nearest.` : "";
  return `Attempts ${from} to ${to}: ${judged} judged, ${outcome}. Techniques: ${named || "none judged"}.${nearest}`;
}

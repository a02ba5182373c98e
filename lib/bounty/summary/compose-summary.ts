import { houseNearness } from "@/lib/guardian";
import { detectTechnique } from "@/lib/technique";
import type { TechniqueLabel } from "@/lib/technique/contract";
import type { Nearness, SummaryContent } from "./contract";
import type { attemptsBetween } from "./repository";

type Row = Awaited<ReturnType<typeof attemptsBetween>>[number];

/** What happened in these attempts, all of which have an outcome. The same rows give the same summary. */
export function composeSummary(from: number, to: number, rows: readonly Row[]): SummaryContent {
  const judged = rows.filter(({ state }) => state === "won" || state === "rejected");
  return {
    from,
    to,
    judged: judged.length,
    voided: rows.filter(({ state }) => state === "voided").length,
    won: judged.filter(({ state }) => state === "won").length,
    techniques: countTechniques(judged),
    best: bestOf(judged),
  };
}

function countTechniques(judged: readonly Row[]): SummaryContent["techniques"] {
  const counts = new Map<TechniqueLabel, { attempts: number; successes: number }>();
  for (const { message, detection, state } of judged) {
    const { technique } = detection ?? detectTechnique(message);
    const { attempts, successes } = counts.get(technique) ?? { attempts: 0, successes: 0 };
    const won = state === "won" ? 1 : 0;
    counts.set(technique, { attempts: attempts + 1, successes: successes + won });
  }
  return [...counts]
    .map(([technique, count]) => ({ technique, ...count }))
    .sort((a, b) => b.attempts - a.attempts || (a.technique < b.technique ? -1 : 1));
}

/**
 * The attempt that came nearest: the win; else the one that had most of what the house model
 * waits for, if it says that any had some; else, where another model judged, the one that was
 * answered at the greatest length. Of equals the first.
 */
function bestOf(judged: readonly Row[]): SummaryContent["best"] {
  const won = judged.find(({ state }) => state === "won");
  if (won) return { attemptId: won.id, number: won.number, by: "won" };
  return (
    highest(judged, "moved", ({ explanation }) => houseNearness(explanation ?? "") ?? 0) ??
    highest(judged, "answered", ({ answer, explanation }) =>
      houseNearness(explanation ?? "") === null ? [...answer].length : 0,
    )
  );
}

/** The first row with the highest score, unless that is 0. */
function highest(
  rows: readonly Row[],
  by: Nearness,
  scoreOf: (row: Row) => number,
): SummaryContent["best"] {
  let best: SummaryContent["best"] = null;
  let most = 0;
  for (const row of rows) {
    const score = scoreOf(row);
    if (score <= most) continue;
    most = score;
    best = { attemptId: row.id, number: row.number, by };
  }
  return best;
}

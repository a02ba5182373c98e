import type { Context } from "@/lib/context";
import type { ModerationYear } from "./contract";
import { helpByYear, refusalsByYear } from "./repository";

/** What moderation did, by year in UTC, the newest first. Open to everybody: it names nobody. */
export async function readModerationFigures(ctx: Context): Promise<ModerationYear[]> {
  const [help, refusals] = await Promise.all([helpByYear(ctx.db), refusalsByYear(ctx.db)]);
  const years = [...new Set([...help, ...refusals].map(({ year }) => year))].sort().reverse();
  return years.map((year) => {
    const {
      refused = 0,
      appealed = 0,
      upheld = 0,
    } = refusals.find((one) => one.year === year) ?? {};
    const offered = help.filter((one) => one.year === year);
    return {
      year,
      refused,
      appealed,
      upheld,
      helpOffered: offered.map(({ place, count }) => ({ place, count })),
    };
  });
}

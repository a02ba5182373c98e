import house from "@/data/redteam/house.json";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { CalibrationReport } from "./contract";
import * as calibration from "./repository";

/** Measured with this version of the guardians of the house, and kept with the project. */
const ofHouse = CalibrationReport.array().parse(house);

/** What attacks came to against a guardian; null while nobody has played any. Open to everybody. */
export async function findCalibration(
  ctx: Context,
  slug: string,
): Promise<CalibrationReport | null> {
  const own = await calibration.latestReport(ctx.db, slug);
  return own ?? ofHouse.find((report) => report.guardian.slug === slug) ?? null;
}

/** What of it holds for a round that this model judges; null where another one was measured. */
export async function findTestedRate(
  ctx: Context,
  { slug, model }: { slug: string; model: string | undefined },
): Promise<{ played: number; broken: number } | null> {
  const report = await findCalibration(ctx, slug);
  if (!report || report.model !== model) return null;
  const { played, broken } = report.total;
  return { played, broken };
}

/** The same as findCalibration. Throws `calibration.not_measured` where there is none. */
export async function readCalibration(ctx: Context, slug: string): Promise<CalibrationReport> {
  const report = await findCalibration(ctx, slug);
  if (!report)
    throw new AppError("not_found", "calibration.not_measured", "Nobody has measured this one.");
  return report;
}

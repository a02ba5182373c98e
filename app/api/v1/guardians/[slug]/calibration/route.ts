import { z } from "zod";
import { readCalibration } from "@/lib/calibration";
import { CalibrationReport } from "@/lib/calibration/contract";
import { defineRoute } from "@/lib/web/route";

export const GET = defineRoute(
  {
    method: "GET",
    path: "/api/v1/guardians/{slug}/calibration",
    summary: "What a file of attacks came to against a guardian, by technique.",
    access: "anyone",
    input: z.object({ slug: z.string().max(80) }),
    output: CalibrationReport,
  },
  (ctx, { slug }) => readCalibration(ctx, slug),
);

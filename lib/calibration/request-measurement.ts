import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { guardianBySlug } from "@/lib/guardian";
import { enqueue } from "@/lib/outbox";
import type { MeasureGuardian } from "./contract";

/** Has a guardian measured soon. With a vendor's model this costs what its judgements cost. */
export async function requestMeasurement(ctx: Context, { slug }: MeasureGuardian): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    await guardianBySlug(tx, slug);
    await enqueue(tx, {
      task: "calibration.measure",
      payload: { slug },
      key: `calibration.measure:${slug}`,
    });
    await recordAudit(tx, ctx, {
      action: "calibration.measure",
      subject: slug,
      reason: `Measured with ${ctx.models.refs[0]}`,
    });
  });
}

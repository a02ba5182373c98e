import type Stripe from "stripe";
import { AppError } from "@/lib/core/errors";
import { createStripe, type StripeAccess } from "@/lib/platform/stripe";

/** Kept on globalThis: what starts the server and what serves a page are bundled apart. */
const holder = globalThis as typeof globalThis & {
  anubisStripe?: { access: StripeAccess; client: Stripe };
};

/** From now on this process pays there. */
export function connectStripe(access: StripeAccess): void {
  holder.anubisStripe = { access, client: createStripe(access) };
}

/** From now on this process pays nowhere. */
export function disconnectStripe(): void {
  delete holder.anubisStripe;
}

/** @throws unavailable `billing.not_configured` */
export function stripe(): Stripe {
  return connection().client;
}

/** @throws unavailable `billing.not_configured` */
export function webhookSecret(): string {
  return connection().access.webhookSecret;
}

function connection() {
  if (holder.anubisStripe) return holder.anubisStripe;
  throw new AppError(
    "unavailable",
    "billing.not_configured",
    "This server sells nothing yet: its operator has to set STRIPE_SECRET_KEY.",
  );
}

/** Whether anything can be bought here, and whether that is only played. */
export function sells(): { open: boolean; standIn: boolean } {
  const access = holder.anubisStripe?.access;
  return { open: access !== undefined, standIn: access?.standInPort !== undefined };
}

/** @throws not_found `billing.no_stand_in` where real payments are taken */
export function standIn(): StripeAccess {
  const access = holder.anubisStripe?.access;
  if (access?.standInPort !== undefined) return access;
  throw new AppError("not_found", "billing.no_stand_in", "There is no such page.");
}

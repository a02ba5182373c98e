import { createHmac } from "node:crypto";
import { type Context, requireSystem } from "@/lib/context";
import { env } from "@/lib/env";
import { startStandIn } from "@/lib/platform/stripe";
import { connectStripe } from "./vendor";

/**
 * Connects this process to Stripe by its key, or in development to a stand-in that it starts. Elsewhere
 * nothing is sold without a key.
 * @throws Error where a key is set without the secret that its webhooks are signed with
 */
export async function openStripe(ctx: Context): Promise<{ close(): Promise<void> } | null> {
  requireSystem(ctx);
  const { PROFILE, STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: secret } = env();
  if (secretKey) {
    if (!secret)
      throw new Error(
        "STRIPE_WEBHOOK_SECRET is not set: with STRIPE_SECRET_KEY it is needed, or no payment would ever be noticed.",
      );
    connectStripe({ secretKey, webhookSecret: secret });
    return null;
  }
  return PROFILE === "development" ? openStandIn(ctx) : null;
}

async function openStandIn(ctx: Context) {
  const { APP_URL, AUTH_SECRET, HOSTNAME, PORT } = env();
  const secretKey = `sk_test_${Buffer.from(ctx.randomBytes(18)).toString("hex")}`;
  // The same in every process over this database: each may deliver what another was told.
  const webhookSecret = `whsec_${createHmac("sha256", AUTH_SECRET).update("stripe stand-in").digest("hex")}`;
  const standIn = await startStandIn({
    pool: ctx.db.$client,
    secretKey,
    webhookSecret,
    webhookUrl: () => `http://${loopbackOf(HOSTNAME)}:${PORT}/api/stripe/webhook`,
    pages: {
      checkout: (id) => `${APP_URL}/billing/stand-in/checkout/${id}`,
      portal: (id) => `${APP_URL}/billing/stand-in/portal/${id}`,
    },
    clock: ctx.now,
    onError: (error) => ctx.log.error({ err: error }, "stripe stand-in"),
  });
  connectStripe({ secretKey, webhookSecret, standInPort: standIn.port });
  return standIn;
}

/** Where a server that listens on this host is reached from its own machine. */
function loopbackOf(host = "127.0.0.1"): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

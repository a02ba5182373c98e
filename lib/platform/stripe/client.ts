import Stripe from "stripe";

/** Where Stripe is: the real service by its key, or a stand-in on this machine. */
export type StripeAccess = {
  secretKey: string;
  webhookSecret: string;
  /** The port on loopback where a stand-in answers; absent for the real service. */
  standInPort?: number;
};

const TIMEOUT_MS = 20_000;

/** Stripe's own SDK, unmodified; a stand-in only changes where it calls. */
export function createStripe({ secretKey, standInPort }: StripeAccess): Stripe {
  return new Stripe(secretKey, {
    maxNetworkRetries: 2,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(standInPort === undefined
      ? {}
      : { host: "127.0.0.1", port: standInPort, protocol: "http" as const }),
  });
}

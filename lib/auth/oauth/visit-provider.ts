import { CodeChallengeMethod, OAuth2Client } from "arctic";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { minutesAfter } from "../rules";
import { requireStepUpIfSet } from "../step-up/require-step-up";
import { throttleAddress } from "../throttle";
import { newToken, tokenHash } from "../tokens";
import type { ProviderName, VisitProvider } from "./contract";
import { type Provider, providerOf } from "./providers";
import * as visits from "./repository";

const GOOD_MINUTES = 10;

/** Where to send the browser, and what it must still know when it comes back. */
export type Visit = { url: string; state: string };

/**
 * Begins a visit to another place that says who somebody is: to sign in, or to link the account
 * there to the one here. Good once, for ten minutes, for the browser that began it.
 * @throws unavailable `auth.no_provider`; rate_limited; to link, what requireStepUpIfSet throws
 */
export async function visitProvider(
  ctx: Context,
  { provider: name, next, link, proof }: VisitProvider,
): Promise<Visit> {
  await throttleAddress(ctx, "sign_in");
  const provider = requireProvider(name);
  if (link && !requireUser(ctx).guest) await requireStepUpIfSet(ctx, proof);
  const [state, verifier] = [newToken(ctx), newToken(ctx)];
  await visits.insertVisit(ctx.db, {
    stateHash: tokenHash(state),
    provider: name,
    verifier,
    next,
    userId: link ? requireUser(ctx).userId : null,
    expiresAt: minutesAfter(ctx.now(), GOOD_MINUTES),
  });
  const url = clientOf(name, provider).createAuthorizationURLWithPKCE(
    provider.authorize,
    state,
    CodeChallengeMethod.S256,
    verifier,
    provider.scopes,
  );
  return { url: url.href, state };
}

/** @throws unavailable `auth.no_provider` */
export function requireProvider(name: ProviderName): Provider {
  const provider = providerOf(name);
  if (!provider)
    throw new AppError("unavailable", "auth.no_provider", "This way in is not set up here.");
  return provider;
}

export function clientOf(name: ProviderName, { clientId, clientSecret }: Provider): OAuth2Client {
  const back = new URL(`/api/auth/oauth/${name}/callback`, env().APP_URL).href;
  return new OAuth2Client(clientId, clientSecret, back);
}

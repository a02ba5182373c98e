import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { accountLinkedLetter } from "@/lib/email";
import { createUser, findAccount, findUserByEmail, lockAccount, setEmail } from "@/lib/user";
import type { Account } from "@/lib/user/contract";
import { grantPlayMoney, openWallet } from "@/lib/wallet";
import { noteConsent } from "../consent/agree";
import type { SecondStep, SignedIn } from "../contract";
import { refuseSuspended } from "../refuse-suspended";
import { continueSession } from "../replace-session";
import { tellOwner } from "../tell-owner";
import { throttleAddress } from "../throttle";
import { tokenHash } from "../tokens";
import { afterFirstStep } from "../totp/second-step";
import { raiseGuest } from "../upgrade-guest";
import { type ComeBack, type ProviderName, providerLabels } from "./contract";
import type { Identity } from "./providers";
import * as accounts from "./repository";
import { clientOf, requireProvider } from "./visit-provider";

/** Who came back, and where they wanted to go. */
export type Arrival = { next: string; session: SignedIn | SecondStep };

type Proven = Identity & { provider: ProviderName };

/**
 * Ends a visit to another place: signs in as whoever the account there belongs to, or links it.
 * `bound` is the state that this browser was given when it left, so that nobody is signed in to an
 * account that somebody else has visited for them.
 * @throws unauthenticated `auth.oauth_refused`, `auth.oauth_expired`; forbidden
 *   `auth.oauth_unverified`, `auth.suspended`; conflict `auth.oauth_taken`,
 *   `auth.oauth_address_unproven`, `auth.signed_in`; unavailable `auth.no_provider`; rate_limited
 */
export async function comeBack(
  ctx: Context,
  { provider, code, state, bound }: ComeBack & { bound: string | undefined },
): Promise<Arrival> {
  await throttleAddress(ctx, "sign_in");
  requireProvider(provider);
  if (!state || state !== bound) throw expired();
  const visit = await accounts.consumeVisit(ctx.db, tokenHash(state), ctx.now());
  if (visit?.provider !== provider) throw expired();
  if (!code) throw refused();
  const identity = { provider, ...(await identify(provider, code, visit.verifier)) };
  const session = await transact(ctx.db, (tx) =>
    visit.userId ? linkTo(tx, ctx, visit.userId, identity) : enter(tx, ctx, identity),
  );
  return { next: visit.next, session };
}

async function identify(name: ProviderName, code: string, verifier: string): Promise<Identity> {
  const provider = requireProvider(name);
  try {
    const client = clientOf(name, provider);
    const tokens = await client.validateAuthorizationCode(provider.token, code, verifier);
    return await provider.identify(tokens.accessToken());
  } catch (cause) {
    throw refused(cause);
  }
}

async function linkTo(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  identity: Proven,
): Promise<SignedIn> {
  const { actor } = ctx;
  if (actor.kind !== "user" || actor.userId !== userId) throw expired();
  const user = await lockAccount(tx, userId);
  if (user?.guest) await raiseGuest(tx, ctx, userId);
  await link(tx, ctx, userId, identity);
  return continueSession(tx, ctx, { id: userId, handle: actor.handle });
}

async function enter(tx: Tx, ctx: Context, identity: Proven): Promise<SignedIn | SecondStep> {
  const user = (await ownerOf(tx, identity)) ?? (await joined(tx, ctx, identity));
  refuseSuspended(user);
  return afterFirstStep(tx, ctx, user);
}

async function ownerOf(tx: Tx, identity: Proven): Promise<Account | null> {
  const linked = await accounts.linkedAccount(tx, identity);
  return linked ? findAccount(tx, linked.userId) : null;
}

/**
 * The account here of somebody who comes for the first time: the one that has shown to have the
 * same address, or a new one. An account that only says so may be a stranger's trap: whoever opened
 * it knows its password.
 */
async function joined(tx: Tx, ctx: Context, identity: Proven): Promise<Account> {
  const { email } = identity;
  if (!email)
    throw new AppError(
      "forbidden",
      "auth.oauth_unverified",
      "Your address there is not confirmed.",
    );
  const known = await findUserByEmail(tx, email);
  if (known && !known.emailVerifiedAt)
    throw new AppError(
      "conflict",
      "auth.oauth_address_unproven",
      "An account here has this address and has not confirmed it. Set a new password by e-mail.",
    );
  const user = known ?? (await newAccount(tx, ctx, email));
  await link(tx, ctx, user.id, identity);
  return user;
}

async function newAccount(tx: Tx, ctx: Context, email: string): Promise<Account> {
  const { actor } = ctx;
  if (actor.kind === "user" && !actor.guest)
    throw new AppError("conflict", "auth.signed_in", "Sign out first.");
  const user =
    actor.kind === "user" ? await raiseGuest(tx, ctx, actor.userId) : await openAccount(tx, ctx);
  await setEmail(tx, ctx, user.id, email, ctx.now());
  return { ...user, guest: false, email, emailVerifiedAt: ctx.now() };
}

async function openAccount(tx: Tx, ctx: Context): Promise<Account> {
  const user = await createUser(tx, ctx, { email: null, guest: false });
  await openWallet(tx, ctx, user.id);
  await noteConsent(tx, ctx, user.id);
  await grantPlayMoney(tx, ctx, { userId: user.id, guest: false });
  return user;
}

async function link(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  { provider, subject, label }: Proven,
): Promise<void> {
  const row = { provider, subject, label: label.slice(0, 200), userId, linkedAt: ctx.now() };
  if (await accounts.insertLinked(tx, row))
    return tellOwner(tx, ctx, userId, accountLinkedLetter(providerLabels[provider]));
  if ((await accounts.linkedAccount(tx, row))?.userId !== userId)
    throw new AppError("conflict", "auth.oauth_taken", "It belongs to another account here.");
}

function expired(): AppError {
  return new AppError("unauthenticated", "auth.oauth_expired", "That took too long. Try again.");
}

function refused(cause?: unknown): AppError {
  return new AppError("unauthenticated", "auth.oauth_refused", "You were not let in there.", {
    cause,
  });
}

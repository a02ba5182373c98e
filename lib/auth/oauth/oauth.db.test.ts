import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { resolveActor } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { contextOf, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { givenPin, givenPinProof } from "@/lib/testing/given-step-up";
import {
  type OauthServer,
  oauthKeys,
  startOauthServer,
  type Visitor,
} from "@/lib/testing/oauth-server";
import { findUserByEmail } from "@/lib/user";
import type { SignedIn } from "../contract";
import { startGuest } from "../start-guest";
import { confirmTotp, startTotp } from "../totp/set-up-totp";
import { comeBack } from "./come-back";
import type { ProviderName } from "./contract";
import { providerNames, VisitProvider } from "./contract";
import { listLinkedAccounts, oauthProviders, unlinkAccount } from "./unlink-account";
import { visitProvider } from "./visit-provider";

let server: OauthServer;
let people = 0;

function somebody(facts: Partial<Visitor> = {}): Visitor {
  people += 1;
  const email = `elsewhere-${people}@example.com`;
  return { id: String(1_000 + people), name: `visitor-${people}`, email, verified: true, ...facts };
}

beforeAll(async () => {
  server = await startOauthServer(somebody());
  Object.assign(env(), oauthKeys, { OAUTH_ORIGIN: server.url });
});
afterAll(() => server.close());
afterEach(() => Object.assign(env(), oauthKeys));

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** Goes where we send the browser, and says with what it comes back. */
async function travel(url: string) {
  const response = await fetch(url, { redirect: "manual" });
  const back = new URL(response.headers.get("location") ?? "");
  expect(back.origin).toBe(new URL(env().APP_URL).origin);
  return Object.fromEntries(back.searchParams) as { code?: string; state: string };
}

async function go(
  ctx: Context,
  provider: ProviderName,
  input: Partial<VisitProvider> = {},
): Promise<SignedIn> {
  const visit = await visitProvider(ctx, VisitProvider.parse({ provider, ...input }));
  const back = await travel(visit.url);
  const { session } = await comeBack(ctx, { provider, ...back, bound: visit.state });
  if (!("token" in session)) throw new Error("no second step is asked for");
  return session;
}

const reason = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => error.reason as string,
  );

test.each(providerNames)(
  "%s opens an account with its confirmed address, and signs in to it again",
  async (name) => {
    const who = somebody();
    server.become(who);
    const first = await go(visitor(), name);
    expect(await resolveActor(testDb(), first.token, noon)).toMatchObject({ guest: false });
    expect(await findUserByEmail(testDb(), who.email ?? "")).toMatchObject({
      id: first.userId,
      emailVerifiedAt: noon,
    });
    expect((await balanceOf(testDb(), `usd:user:${first.userId}`)).available).toBe(5_000_000_000n);
    server.become({ ...who, email: `renamed-${who.id}@example.com`, name: "renamed" });
    expect((await go(visitor(), name)).userId).toBe(first.userId);
  },
);

test("an address that is not confirmed there opens nothing here", async () => {
  server.become(somebody({ verified: false }));
  for (const name of providerNames)
    expect(await reason(go(visitor(), name))).toBe("auth.oauth_unverified");
  server.become(somebody({ email: null }));
  expect(await reason(go(visitor(), "github"))).toBe("auth.oauth_unverified");
});

test("who has confirmed the same address here and there comes to the account they have", async () => {
  const { email, session } = await givenPerson();
  await testDb().$client.query("update app_user set email_verified_at = now() where id = $1", [
    session.userId,
  ]);
  server.become(somebody({ email }));
  expect((await go(visitor(), "google")).userId).toBe(session.userId);
});

test("an account that a stranger opened under the address is neither entered nor taken", async () => {
  const { email, session } = await givenPerson();
  server.become(somebody({ email }));
  expect(await reason(go(visitor(), "google"))).toBe("auth.oauth_address_unproven");
  expect(await listLinkedAccounts(await contextOf(session))).toEqual([]);
});

test("a browser that did not begin a visit cannot end it, nor can two, nor one that is late", async () => {
  server.become(somebody());
  const visit = () => visitProvider(visitor(), VisitProvider.parse({ provider: "google" }));
  const [mine, other] = [await visit(), await visit()];
  const back = await travel(mine.url);
  const end = (bound: string | undefined, at?: Date) =>
    reason(comeBack(visitor(at), { provider: "google", ...back, bound }));
  expect(await end(undefined)).toBe("auth.oauth_expired");
  expect(await end(other.state)).toBe("auth.oauth_expired");
  const both = await Promise.all([end(mine.state), end(mine.state)]);
  expect(both.sort()).toEqual(["auth.oauth_expired", "done"]);

  const old = await visit();
  const late = await travel(old.url);
  expect(
    await reason(comeBack(visitor(later(10)), { provider: "google", ...late, bound: old.state })),
  ).toBe("auth.oauth_expired");
});

test("a code is worth nothing without the secret half that stayed here, or at another place", async () => {
  server.become(somebody());
  const visit = () => visitProvider(visitor(), VisitProvider.parse({ provider: "google" }));
  const [first, second] = [await visit(), await visit()];
  const [stolen, own] = [await travel(first.url), await travel(second.url)];
  const swapped = { provider: "google" as const, code: stolen.code, state: own.state };
  expect(await reason(comeBack(visitor(), { ...swapped, bound: second.state }))).toBe(
    "auth.oauth_refused",
  );
  const elsewhere = await visit();
  const back = await travel(elsewhere.url);
  expect(
    await reason(comeBack(visitor(), { provider: "github", ...back, bound: elsewhere.state })),
  ).toBe("auth.oauth_expired");
});

test("who turns back there is told so, and nothing has changed", async () => {
  server.become(null);
  expect(await reason(go(visitor(), "discord"))).toBe("auth.oauth_refused");
});

test("linking takes the PIN where there is one, and what is linked signs in", async () => {
  const { ctx, session } = await givenPerson();
  await givenPin(ctx);
  const who = somebody();
  server.become(who);
  expect(await reason(go(ctx, "github", { link: true }))).toBe("auth.step_up_needed");
  await go(ctx, "github", { link: true, proof: givenPinProof });
  expect(await listLinkedAccounts(ctx)).toMatchObject([{ provider: "github", label: who.name }]);
  expect((await go(visitor(), "github")).userId).toBe(session.userId);
});

test("one account there belongs to one person here, also when two link it at once", async () => {
  const two = [await givenPerson(), await givenPerson()];
  server.become(somebody());
  const outcomes = await Promise.all(
    two.map(({ ctx }) => reason(go(ctx, "discord", { link: true }))),
  );
  expect(outcomes.sort()).toEqual(["auth.oauth_taken", "done"]);
});

test("a visit to link ends only for whom it began", async () => {
  const [owner, stranger] = [await givenPerson(), await givenPerson()];
  server.become(somebody());
  const visit = await visitProvider(
    owner.ctx,
    VisitProvider.parse({ provider: "google", link: true }),
  );
  const back = await travel(visit.url);
  expect(
    await reason(comeBack(stranger.ctx, { provider: "google", ...back, bound: visit.state })),
  ).toBe("auth.oauth_expired");
});

test("a guest who comes from another place keeps everything", async () => {
  const guest = await startGuest(visitor());
  server.become(somebody());
  const session = await go(await contextOf(guest), "google");
  expect(session.userId).toBe(guest.userId);
  expect(await resolveActor(testDb(), session.token, noon)).toMatchObject({ guest: false });
});

test("the second step is asked for after another place too, and a suspended person stays out", async () => {
  const who = somebody();
  server.become(who);
  const first = await go(visitor(), "google");
  const { Secret, TOTP } = await import("otpauth");
  const ctx = await contextOf(first);
  const { secret } = await startTotp(ctx, {});
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  await confirmTotp(ctx, { code: app.generate({ timestamp: noon.getTime() }) });
  await expect(go(visitor(), "google")).rejects.toThrow("no second step is asked for");
  await testDb().$client.query("update app_user set suspended_at = now() where id = $1", [
    first.userId,
  ]);
  expect(await reason(go(visitor(), "google"))).toBe("auth.suspended");
});

test("the last way in stays", async () => {
  const who = somebody();
  server.become(who);
  const ctx = await contextOf(await go(visitor(), "github"));
  const account = { provider: "github" as const, subject: who.id };
  expect(await reason(unlinkAccount(ctx, account))).toBe("auth.last_way_in");
  server.become(somebody());
  await go(ctx, "google", { link: true });
  expect(await reason(unlinkAccount(ctx, account))).toBe("done");
  expect(await reason(unlinkAccount(ctx, account))).toBe("auth.no_linked_account");
});

test("a place without keys is not offered, and not visited", async () => {
  expect(oauthProviders()).toEqual([...providerNames]);
  Object.assign(env(), { GITHUB_CLIENT_SECRET: undefined });
  expect(oauthProviders()).toEqual(["google", "discord"]);
  expect(await reason(go(visitor(), "github"))).toBe("auth.no_provider");
});

import { expect, test } from "vitest";
import { listLocalMessages } from "@/lib/email";
import { balanceOf } from "@/lib/ledger";
import { drainOutbox } from "@/lib/outbox";
import { testDb } from "@/lib/testing/database";
import { contextOf, givenPerson, noon, testContext, visitor } from "@/lib/testing/given-people";
import { givenWallet } from "@/lib/testing/given-wallet";
import type { SignInRequest } from "../contract";
import { readAccount } from "../read-account";
import { requestPasswordReset } from "../request-password-reset";
import { resetPassword } from "../reset-password";
import { sendPasswordReset } from "../send-password-reset";
import { signOut } from "../sign-out";
import { startGuest } from "../start-guest";
import { verifyEmail } from "../verify-email";
import { issueNonce } from "./issue-nonce";
import { linkWallet } from "./link-wallet";
import { signInWithWallet } from "./sign-in-with-wallet";
import { unlinkWallet } from "./unlink-wallet";

const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const money = async (userId: string) => (await balanceOf(testDb(), `usd:user:${userId}`)).available;

test("a new wallet opens an account with play money, and is let in again by itself", async () => {
  const wallet = givenWallet();
  const first = await signInWithWallet(visitor(), await wallet.proof());
  expect(await money(first.userId)).toBe(5_000_000_000n);
  const again = await signInWithWallet(visitor(), await wallet.proof());
  expect(again.userId).toBe(first.userId);
  expect(await money(first.userId)).toBe(5_000_000_000n);
});

test("a signature is good once, also when it comes ten times at once", async () => {
  const proof = await givenWallet().proof();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 10 }, () => signInWithWallet(visitor(), proof)),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const outcome of outcomes)
    if (outcome.status === "rejected")
      expect(outcome.reason).toMatchObject({ reason: "auth.proof_expired" });
  await expect(signInWithWallet(visitor(), proof)).rejects.toMatchObject({
    code: "unauthenticated",
    reason: "auth.proof_expired",
  });
});

test("a signature is good until it is five minutes old", async () => {
  const wallet = givenWallet();
  const proof = await wallet.proof();
  await expect(signInWithWallet(visitor(later(300)), proof)).rejects.toMatchObject({
    reason: "auth.proof_expired",
  });
  await expect(signInWithWallet(visitor(later(299)), proof)).resolves.toBeTruthy();
});

test("a nonce that was not issued here is refused", async () => {
  const wallet = givenWallet();
  const request = { ...(await issueNonce(visitor())), nonce: "0123456789abcdef0123456789abcdef" };
  await expect(signInWithWallet(visitor(), wallet.sign(request))).rejects.toMatchObject({
    reason: "auth.proof_expired",
  });
});

test("a signature for another site is refused", async () => {
  const wallet = givenWallet();
  const request = { ...(await issueNonce(visitor())), domain: "evil.example" };
  await expect(signInWithWallet(visitor(), wallet.sign(request))).rejects.toMatchObject({
    reason: "auth.wrong_domain",
  });
});

test("no field of the text may differ from what was asked", async () => {
  const wallet = givenWallet();
  const changes: Partial<SignInRequest>[] = [
    { statement: "Send all my money." },
    { uri: "https://evil.example" },
    { version: "2" },
    { chainId: "solana:devnet" },
    { issuedAt: later(1).toISOString() },
    { expirationTime: later(3_600).toISOString() },
  ];
  for (const change of changes) {
    const proof = wallet.sign({ ...(await issueNonce(visitor())), ...change });
    await expect(signInWithWallet(visitor(), proof)).rejects.toMatchObject({
      reason: "auth.bad_signature",
    });
  }
});

test("a wallet cannot sign for another one's address", async () => {
  const victim = givenWallet();
  const thief = givenWallet();
  const forged = thief.sign(await issueNonce(visitor()), victim.address);
  await expect(signInWithWallet(visitor(), forged)).rejects.toMatchObject({
    reason: "auth.bad_signature",
  });
  const honest = await thief.proof();
  await expect(
    signInWithWallet(visitor(), { ...honest, address: victim.address }),
  ).rejects.toMatchObject({ reason: "auth.bad_signature" });
});

test("a changed signature, a changed text and noise are refused, not failed upon", async () => {
  const proof = await givenWallet().proof();
  const flipped = Buffer.from(proof.signature, "base64");
  flipped[10] = (flipped[10] ?? 0) ^ 1;
  const longer = Buffer.concat([Buffer.from(proof.signedMessage, "base64"), Buffer.from("\n")]);
  const bad = [
    { ...proof, signature: flipped.toString("base64") },
    { ...proof, signature: "" },
    { ...proof, signature: Buffer.alloc(64, 255).toString("base64") },
    { ...proof, signedMessage: longer.toString("base64") },
    { ...proof, signedMessage: "AAAA" },
    { ...proof, address: "0".repeat(44) },
    { ...proof, address: "1".repeat(40) },
  ];
  for (const each of bad)
    await expect(signInWithWallet(visitor(), each)).rejects.toMatchObject({
      code: "unauthenticated",
      reason: "auth.bad_signature",
    });
  await expect(signInWithWallet(visitor(), proof)).resolves.toBeTruthy();
});

test("a wallet belongs to one person, also when two link it at once", async () => {
  const wallet = givenWallet();
  const people = [await givenPerson(), await givenPerson()];
  const proofs = [await wallet.proof(), await wallet.proof()];
  const outcomes = await Promise.allSettled(
    people.map(({ ctx }, index) => linkWallet(ctx, proofs[index] ?? fail())),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict", reason: "auth.wallet_taken" },
  });
});

test("a guest who brings a new wallet keeps id and money", async () => {
  const guest = await startGuest(visitor());
  const session = await signInWithWallet(await contextOf(guest), await givenWallet().proof());
  expect(session.userId).toBe(guest.userId);
  expect(await money(guest.userId)).toBe(5_000_000_000n);
  expect(await readAccount(await contextOf(session))).toMatchObject({ guest: false, email: null });
});

test("a guest who brings a wallet that has an account becomes that account's person", async () => {
  const wallet = givenWallet();
  const owner = await signInWithWallet(visitor(), await wallet.proof());
  const guest = await startGuest(visitor());
  const session = await signInWithWallet(await contextOf(guest), await wallet.proof());
  expect(session.userId).toBe(owner.userId);
  expect(await money(guest.userId)).toBe(100_000_000n);
});

test("a suspended person is not let in by wallet, and the signature is not used up", async () => {
  const wallet = givenWallet();
  const { userId } = await signInWithWallet(visitor(), await wallet.proof());
  const suspend = (at: string | null) =>
    testDb().$client.query("update app_user set suspended_at = $2 where id = $1", [userId, at]);
  await suspend("2026-01-01");
  const proof = await wallet.proof();
  await expect(signInWithWallet(visitor(), proof)).rejects.toMatchObject({
    code: "forbidden",
    reason: "auth.suspended",
  });
  await suspend(null);
  await expect(signInWithWallet(visitor(), proof)).resolves.toMatchObject({ userId });
});

test("the last way in stays, also when two wallets are unlinked at once", async () => {
  const [first, second] = [givenWallet(), givenWallet()];
  const session = await signInWithWallet(visitor(), await first.proof());
  const linked = await linkWallet(await contextOf(session), await second.proof());
  const ctx = await contextOf(linked);
  const outcomes = await Promise.allSettled(
    [first, second].map(({ address }) => unlinkWallet(ctx, { address })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { reason: "auth.last_way_in" },
  });
  expect((await readAccount(ctx)).wallets).toHaveLength(1);
});

test("somebody with a password may unlink their only wallet, and nobody else's", async () => {
  const wallet = givenWallet();
  const owner = await givenPerson();
  const ctx = await contextOf(await linkWallet(owner.ctx, await wallet.proof()));
  const { ctx: stranger } = await givenPerson();
  await expect(unlinkWallet(stranger, wallet)).rejects.toMatchObject({ code: "not_found" });
  await unlinkWallet(ctx, wallet);
  expect((await readAccount(ctx)).wallets).toEqual([]);
});

test("whoever proves an address by its mailbox gets rid of a squatter's wallet", async () => {
  const squatter = await givenPerson();
  await linkWallet(squatter.ctx, await givenWallet().proof());
  await resetByMail(squatter.email);
  expect((await readAccount(squatter.ctx)).wallets).toEqual([]);
});

test("a reset leaves the wallets of somebody whose address was proven before", async () => {
  const owner = await givenPerson();
  await verifyEmail(visitor(), { token: await linkTo(owner.email, "verify") });
  await linkWallet(owner.ctx, await givenWallet().proof());
  await resetByMail(owner.email);
  expect((await readAccount(owner.ctx)).wallets).toHaveLength(1);
});

test("one wallet's owner who signs out is let in on another device by the same wallet", async () => {
  const wallet = givenWallet();
  const session = await signInWithWallet(visitor(), await wallet.proof());
  await signOut(await contextOf(session));
  const again = await signInWithWallet(visitor(), await wallet.proof());
  expect(again.userId).toBe(session.userId);
});

async function resetByMail(email: string): Promise<void> {
  await requestPasswordReset(visitor(), { email });
  await drainOutbox(testContext({ kind: "system", job: "test" }), {
    "auth.send_reset": sendPasswordReset,
  });
  await resetPassword(visitor(), {
    token: await linkTo(email, "reset"),
    password: "mine now for good",
  });
}

async function linkTo(email: string, page: "verify" | "reset"): Promise<string> {
  const messages = await listLocalMessages(visitor());
  const text = messages.find(({ to, text }) => to === email && text.includes(`/${page}/`))?.text;
  return text?.match(new RegExp(`/${page}/([\\w-]+)`))?.[1] ?? fail();
}

function fail(): never {
  throw new Error("the test's own set-up is wrong");
}

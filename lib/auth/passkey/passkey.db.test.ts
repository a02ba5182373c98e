import { expect, test } from "vitest";
import { resolveActor } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { givenAuthenticator } from "@/lib/testing/authenticator";
import { testDb } from "@/lib/testing/database";
import { givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { requireStepUp } from "../step-up/require-step-up";
import { addPasskey, startPasskey } from "./add-passkey";
import { startPasskeyCheck } from "./check-passkey";
import { listPasskeys, removePasskey, renamePasskey } from "./manage-passkeys";
import { relyingParty } from "./relying-party";
import { signInWithPasskey, startPasskeySignIn } from "./sign-in-with-passkey";

const { origin } = relyingParty() ?? { origin: "" };
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
type Answer = ReturnType<ReturnType<typeof givenAuthenticator>["show"]>;

async function withPasskey() {
  const person = await givenPerson();
  const authenticator = givenAuthenticator(origin);
  const answer = authenticator.make(await startPasskey(person.ctx));
  await addPasskey(person.ctx, { answer, name: "My phone" });
  return { ...person, authenticator };
}

const stepUp = (ctx: Context, answer: Answer) =>
  requireStepUp(ctx, { kind: "passkey", answer }).then(
    () => "passed",
    (error) => error.reason as string,
  );

test("a passkey signs in as its owner, and as nobody once it is removed", async () => {
  const { session, authenticator, ctx } = await withPasskey();
  const answer = authenticator.show(await startPasskeySignIn(visitor()));
  const signedIn = await signInWithPasskey(visitor(), { answer });
  expect(signedIn.userId).toBe(session.userId);
  expect(await resolveActor(testDb(), signedIn.token, noon)).toMatchObject({ kind: "user" });

  const [{ id: passkeyId } = { id: undefined }] = await listPasskeys(ctx);
  if (!passkeyId) throw new Error("the passkey is listed");
  const proof = {
    kind: "passkey" as const,
    answer: authenticator.show(await startPasskeyCheck(ctx)),
  };
  await removePasskey(ctx, { passkeyId, proof });
  const again = authenticator.show(await startPasskeySignIn(visitor()));
  await expect(signInWithPasskey(visitor(), { answer: again })).rejects.toMatchObject({
    reason: "auth.wrong_passkey",
  });
});

test("an answer is taken once, of two that bring it at once by one", async () => {
  const { ctx, authenticator } = await withPasskey();
  const answer = authenticator.show(await startPasskeyCheck(ctx));
  const answers = await Promise.all([stepUp(ctx, answer), stepUp(ctx, answer)]);
  expect(answers.sort()).toEqual(["auth.wrong_passkey", "passed"]);
  expect(await stepUp(ctx, answer)).toBe("auth.wrong_passkey");
});

test("an answer is good for five minutes, for what was asked, and for whom", async () => {
  const { ctx, authenticator } = await withPasskey();
  const late = authenticator.show(await startPasskeyCheck(ctx));
  expect(await stepUp({ ...ctx, now: () => later(5) }, late)).toBe("auth.wrong_passkey");

  const forSignIn = authenticator.show(await startPasskeySignIn(visitor()));
  expect(await stepUp(ctx, forSignIn)).toBe("auth.wrong_passkey");

  const other = await withPasskey();
  const foreign = other.authenticator.show(await startPasskeyCheck(other.ctx));
  expect(await stepUp(ctx, foreign)).toBe("auth.wrong_passkey");
  const mixed = other.authenticator.show(await startPasskeyCheck(ctx));
  expect(await stepUp(ctx, mixed)).toBe("auth.wrong_passkey");
});

test("an answer from another site, without its holder, or for a challenge of nobody's is refused", async () => {
  const { ctx, authenticator } = await withPasskey();
  const phished = authenticator.show(await startPasskeyCheck(ctx), {
    from: "https://evil.example",
  });
  expect(await stepUp(ctx, phished)).toBe("auth.wrong_passkey");
  const unattended = authenticator.show(await startPasskeyCheck(ctx), { holder: false });
  expect(await stepUp(ctx, unattended)).toBe("auth.wrong_passkey");
  const asked = await startPasskeyCheck(ctx);
  const invented = authenticator.show({ ...asked, challenge: "AAAAAAAAAAAAAAAAAAAAAAAA" });
  expect(await stepUp(ctx, invented)).toBe("auth.wrong_passkey");
  const mangled = authenticator.show(await startPasskeyCheck(ctx));
  mangled.response.signature = authenticator.show(asked).response.signature;
  expect(await stepUp(ctx, mangled)).toBe("auth.wrong_passkey");
});

test("a copy of a passkey is noticed by its counter", async () => {
  const { ctx, authenticator } = await withPasskey();
  expect(await stepUp(ctx, authenticator.show(await startPasskeyCheck(ctx), { count: 7 }))).toBe(
    "passed",
  );
  expect(await stepUp(ctx, authenticator.show(await startPasskeyCheck(ctx), { count: 7 }))).toBe(
    "auth.wrong_passkey",
  );
});

test("who signed in long ago adds no passkey without showing that it is them", async () => {
  const { ctx, password } = await givenPerson();
  const old = { ...ctx, now: () => later(11) };
  const answer = givenAuthenticator(origin).make(await startPasskey(old));
  await expect(addPasskey(old, { answer, name: "Mine" })).rejects.toMatchObject({
    reason: "auth.owner_needed",
  });
  await addPasskey(old, { answer, name: "Mine", proof: { kind: "password", password } });
  expect((await listPasskeys(old)).map(({ name }) => name)).toEqual(["Mine"]);
});

test("one passkey is added once, and only for whom it was asked", async () => {
  const owner = await withPasskey();
  const stranger = await givenPerson();
  const asked = await startPasskey(owner.ctx);
  const answer = givenAuthenticator(origin).make(asked);
  await expect(addPasskey(stranger.ctx, { answer, name: "Stolen" })).rejects.toMatchObject({
    reason: "auth.wrong_passkey",
  });
  const twice = owner.authenticator.make(await startPasskey(owner.ctx));
  await expect(addPasskey(owner.ctx, { answer: twice, name: "Twice" })).rejects.toMatchObject({
    reason: "auth.passkey_known",
  });
});

test("people rename and remove their own passkeys only", async () => {
  const owner = await withPasskey();
  const stranger = await withPasskey();
  const [{ id: passkeyId } = { id: undefined }] = await listPasskeys(owner.ctx);
  if (!passkeyId) throw new Error("the passkey is listed");
  await expect(renamePasskey(stranger.ctx, { passkeyId, name: "Mine" })).rejects.toMatchObject({
    code: "not_found",
  });
  const answer = stranger.authenticator.show(await startPasskeyCheck(stranger.ctx));
  await expect(
    removePasskey(stranger.ctx, { passkeyId, proof: { kind: "passkey", answer } }),
  ).rejects.toMatchObject({ code: "not_found" });
  await renamePasskey(owner.ctx, { passkeyId, name: "Blue key" });
  expect((await listPasskeys(owner.ctx)).map(({ name }) => name)).toEqual(["Blue key"]);
});

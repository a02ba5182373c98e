import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { resolveActor } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { testDb } from "@/lib/testing/database";
import { contextOf, enter, givenPerson, noon, visitor } from "@/lib/testing/given-people";
import { givenPin, givenPinProof } from "@/lib/testing/given-step-up";
import { signIn } from "../sign-in";
import { FinishSignIn } from "./contract";
import { finishSignIn } from "./second-step";
import { confirmTotp, disableTotp, readTotp, renewRecoveryCodes, startTotp } from "./set-up-totp";

const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
const at = (ctx: Context, seconds: number): Context => ({ ...ctx, now: () => later(seconds) });

/** What the app on somebody's phone shows. */
function phone(secret: string) {
  const app = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(" ", "")) });
  return (seconds = 0) => app.generate({ timestamp: later(seconds).getTime() });
}

async function withSecondStep() {
  const person = await givenPerson();
  const code = phone((await startTotp(person.ctx, {})).secret);
  const { recoveryCodes } = await confirmTotp(person.ctx, { code: code() });
  const firstStep = async (seconds = 0) => {
    const { email, password } = person;
    const step = await signIn(visitor(later(seconds)), { email, password });
    if (!("secondStep" in step)) throw new Error("a second step is asked for");
    return step.secondStep;
  };
  const finish = async (given: string, seconds: number, secondStep?: string) =>
    finishSignIn(
      visitor(later(seconds)),
      FinishSignIn.parse({ code: given, secondStep: secondStep ?? (await firstStep(seconds)) }),
    ).then(
      (session) => session.userId as string,
      (error) => error.reason as string,
    );
  return { ...person, code, recoveryCodes, firstStep, finish };
}

test("the password alone opens no session any more; password and code do", async () => {
  const { session, code, finish } = await withSecondStep();
  expect(await finish(code(60), 60)).toBe(session.userId);
});

test("signing in stays one step until the app has shown a right code", async () => {
  const { ctx, email, password } = await givenPerson();
  const { secret, uri, qr } = await startTotp(ctx, {});
  expect(uri).toMatch(/^otpauth:\/\/totp\/Anubis:/);
  expect(qr.path).toMatch(/^M\d/);
  await enter(visitor(), { email, password });
  const wrong = phone(secret)(3_600);
  await expect(confirmTotp(ctx, { code: wrong })).rejects.toMatchObject({
    reason: "auth.wrong_code",
  });
  await enter(visitor(), { email, password });
  expect(await readTotp(ctx)).toEqual({ on: false, recoveryCodesLeft: 0 });
});

test("a code is taken once, also by two who bring it at once, and none older than it", async () => {
  const { session, code, finish, firstStep } = await withSecondStep();
  const step = await firstStep(60);
  const both = await Promise.all([finish(code(60), 60, step), finish(code(60), 60, step)]);
  expect(both.sort()).toEqual(["auth.wrong_code", session.userId]);
  expect(await finish(code(60), 62, step)).toBe("auth.wrong_code");
  expect(await finish(code(30), 62, step)).toBe("auth.wrong_code");
  expect(await finish(code(90), 90, step)).toBe(session.userId);
});

test("the code that turned it on does not sign in", async () => {
  const { code, finish } = await withSecondStep();
  expect(await finish(code(), 1)).toBe("auth.wrong_code");
});

test("a clock may be half a minute off, and not more", async () => {
  const { session, code, finish } = await withSecondStep();
  expect(await finish(code(300 - 60), 300)).toBe("auth.wrong_code");
  expect(await finish(code(300 + 60), 300)).toBe("auth.wrong_code");
  expect(await finish(code(300 - 30), 300)).toBe(session.userId);
  expect(await finish(code(300 + 30), 300)).toBe(session.userId);
});

test("each of ten recovery codes signs in once, however it is written", async () => {
  const { ctx, session, recoveryCodes, finish } = await withSecondStep();
  expect(new Set(recoveryCodes).size).toBe(10);
  const [first = "", second = ""] = recoveryCodes;
  expect(await finish(first, 1)).toBe(session.userId);
  expect(await finish(first, 2)).toBe("auth.wrong_code");
  const racing = await Promise.all([finish(second, 3), finish(second, 3)]);
  expect(racing.sort()).toEqual(["auth.wrong_code", session.userId]);
  expect(await readTotp(ctx)).toEqual({ on: true, recoveryCodesLeft: 8 });
  const [, , third = ""] = recoveryCodes;
  const other = await withSecondStep();
  expect(await other.finish(third, 3)).toBe("auth.wrong_code");
  const written = third.replaceAll("-", " ").toUpperCase();
  expect(await finish(written, 4)).toBe(session.userId);
});

test("guessing codes is stopped, also with the right one", async () => {
  const { code, finish, firstStep } = await withSecondStep();
  const step = await firstStep(60);
  const guesses = await Promise.all(
    Array.from({ length: 9 }, (_, index) => finish(`00000${index}`, 60, step)),
  );
  expect(new Set(guesses)).toEqual(new Set(["auth.wrong_code"]));
  expect(await finish(code(60), 60, step)).toBe("limit.exceeded");
});

test("the first step is good for five minutes, cannot be forged, and is nobody else's", async () => {
  const { code, finish, firstStep } = await withSecondStep();
  const step = await firstStep(0);
  expect(await finish(code(300), 300, step)).toBe("auth.second_step_expired");
  const [body = "", signature = ""] = (await firstStep(400)).split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString());
  const forged = Buffer.from(JSON.stringify({ ...claims, until: 9e15 })).toString("base64url");
  expect(await finish(code(400), 400, `${forged}.${signature}`)).toBe("auth.second_step_expired");
  expect(await finish(code(400), 400, "nonsense")).toBe("auth.second_step_expired");
});

test("the secret and the recovery codes are not in the database", async () => {
  const { ctx } = await givenPerson();
  const { secret } = await startTotp(ctx, {});
  const { recoveryCodes } = await confirmTotp(ctx, { code: phone(secret)() });
  const tables = await Promise.all(
    ["auth_totp", "auth_recovery_code"].map((table) =>
      testDb().$client.query(`select * from ${table}`),
    ),
  );
  const stored = JSON.stringify(tables.map(({ rows }) => rows));
  for (const hidden of [secret.replaceAll(" ", ""), ...recoveryCodes])
    expect(stored).not.toContain(hidden.replaceAll("-", ""));
});

test("it outlives a change of the deployment's secret", async () => {
  const { session, code, finish } = await withSecondStep();
  const before = env().AUTH_SECRET;
  try {
    Object.assign(env(), { AUTH_SECRET: "n".repeat(40), AUTH_SECRET_PREVIOUS: before });
    expect(await finish(code(60), 60)).toBe(session.userId);
    Object.assign(env(), { AUTH_SECRET_PREVIOUS: undefined });
    expect(await finish(code(90), 90)).toBe(session.userId);
  } finally {
    Object.assign(env(), { AUTH_SECRET: before, AUTH_SECRET_PREVIOUS: undefined });
  }
});

test("turning it off or renewing its codes takes the PIN where there is one", async () => {
  const { ctx, email, password, recoveryCodes, finish } = await withSecondStep();
  await givenPin(ctx);
  const refused = { reason: "auth.step_up_needed" };
  await expect(disableTotp(ctx, {})).rejects.toMatchObject(refused);
  const proof = { kind: "password", password } as const;
  await expect(disableTotp(ctx, { proof })).rejects.toMatchObject(refused);
  await expect(renewRecoveryCodes(ctx, {})).rejects.toMatchObject(refused);
  const renewed = await renewRecoveryCodes(ctx, { proof: givenPinProof });
  expect(await finish(recoveryCodes[0] ?? "", 1)).toBe("auth.wrong_code");
  expect(await finish(renewed.recoveryCodes[0] ?? "", 2)).toMatch(/^usr_/);
  await disableTotp(ctx, { proof: givenPinProof });
  const session = await enter(visitor(), { email, password });
  expect(await resolveActor(testDb(), session.token, noon)).toMatchObject({ kind: "user" });
});

test("who signed in long ago turns it on by password only, and never over one that is on", async () => {
  const { ctx, password } = await givenPerson();
  const old = at(ctx, 3_600);
  await expect(startTotp(old, {})).rejects.toMatchObject({ reason: "auth.owner_needed" });
  const proof = { kind: "password", password } as const;
  const { secret } = await startTotp(old, { proof });
  await confirmTotp(old, { code: phone(secret)(3_600) });
  await expect(startTotp(old, { proof })).rejects.toMatchObject({ reason: "auth.second_step_on" });
});

test("a suspended person does not get in by the second step", async () => {
  const { session, code, firstStep, finish } = await withSecondStep();
  const step = await firstStep(60);
  await testDb().$client.query("update app_user set suspended_at = now() where id = $1", [
    session.userId,
  ]);
  expect(await finish(code(60), 60, step)).toBe("auth.suspended");
  await expect(contextOf(session)).rejects.toThrow();
});

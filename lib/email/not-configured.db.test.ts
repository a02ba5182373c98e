import { expect, test, vi } from "vitest";
import { readAccount, requestEmailVerification, requestPasswordReset } from "@/lib/auth";
import { givenPerson, visitor } from "@/lib/testing/given-people";
import { listLocalMessages } from "./list-local-messages";

vi.stubEnv("PROFILE", "production");

test("without a mail server in production, accounts work and what needs e-mail is refused in words", async () => {
  const { ctx, email } = await givenPerson();
  const refusal = { code: "unavailable", reason: "email.not_configured" };
  await expect(requestPasswordReset(visitor(), { email })).rejects.toMatchObject(refusal);
  await expect(requestEmailVerification(ctx)).rejects.toMatchObject(refusal);
  expect(await readAccount(ctx)).toMatchObject({ emailWorks: false });
});

test("the local outbox does not exist in production", async () => {
  await expect(listLocalMessages(visitor())).rejects.toMatchObject({ code: "not_found" });
});

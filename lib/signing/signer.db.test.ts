import { beforeEach, expect, test, vi } from "vitest";
import { signingKey } from "@/db/schema/signing";
import { isSignedBy } from "@/lib/proof/signature";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";

const secret = (letter: string) => letter.repeat(32);

beforeEach(async () => {
  await testDb().delete(signingKey);
});

/** A server that starts with these secrets, and what it says of its keys. */
async function started(variables: Record<string, string>) {
  vi.resetModules();
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  const { openSigner, publishedKeys } = await import("./index");
  return { signer: await openSigner(testContext()), keys: await publishedKeys(testContext()) };
}

test("the key outlives any number of changes of the secret, one after the other", async () => {
  const { signer } = await started({ AUTH_SECRET: secret("a") });
  for (const [now, before] of ["ba", "cb", "dc"]) {
    const next = await started({
      AUTH_SECRET: secret(now ?? ""),
      AUTH_SECRET_PREVIOUS: secret(before ?? ""),
    });
    expect(next.signer.publicKey).toBe(signer.publicKey);
    expect(next.keys).toHaveLength(1);
  }
});

test("a secret that opens no key makes a new one; the old one stays published, and not in clear", async () => {
  const old = await started({ AUTH_SECRET: secret("a") });
  const document = old.signer.sign("checkpoint", { size: 1 });
  const { signer, keys } = await started({ AUTH_SECRET: secret("b") });
  expect(new Map(keys.map(({ publicKey, current }) => [publicKey, current]))).toEqual(
    new Map([
      [signer.publicKey, true],
      [old.signer.publicKey, false],
    ]),
  );
  expect(isSignedBy("checkpoint", document)).toBe(true);
  expect(Object.keys(keys[0] ?? {})).toEqual(["algorithm", "publicKey", "since", "current"]);
});

test("a key of the environment is published and never kept", async () => {
  const { signer, keys } = await started({ SIGNING_KEY: "11".repeat(32) });
  expect(keys).toMatchObject([{ publicKey: signer.publicKey, current: true }]);
  expect(await testDb().select().from(signingKey)).toMatchObject([{ sealed: null }]);
});

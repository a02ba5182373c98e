import { ed25519 } from "@noble/curves/ed25519";
import type { Db } from "@/db/client";
import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { env } from "@/lib/env";
import { type Tag, taggedBytes } from "@/lib/proof/hash";
import type { Signed } from "@/lib/proof/signature";
import * as keys from "./repository";
import { openKey, sealKey } from "./seal-key";

/** Signs documents with the deployment's key. The private key stays inside. */
export type Signer = {
  publicKey: string;
  sign<T>(tag: Tag, body: T): Signed<T>;
};

const signers = new WeakMap<Db, Promise<Signer>>();

/**
 * The deployment's signer: with the environment's key, or with one that was made once and is kept
 * in the database, encrypted with the server's secret. A key that is new is published with the
 * old ones. A server opens it at its start: the first time takes a transaction of its own.
 */
export function openSigner(ctx: Context): Promise<Signer> {
  const known = signers.get(ctx.db);
  if (known !== undefined) return known;
  const opened = loadKey(ctx).then(signerOf);
  signers.set(ctx.db, opened);
  opened.catch(() => signers.delete(ctx.db));
  return opened;
}

function signerOf(privateKey: Uint8Array): Signer {
  const publicKey = publicKeyOf(privateKey);
  return {
    publicKey,
    sign(tag, body) {
      const signature = ed25519.sign(taggedBytes(tag, body), privateKey);
      return { body, key: publicKey, signature: Buffer.from(signature).toString("hex") };
    },
  };
}

const publicKeyOf = (privateKey: Uint8Array) =>
  Buffer.from(ed25519.getPublicKey(privateKey)).toString("hex");

async function loadKey(ctx: Context): Promise<Uint8Array> {
  return transact(ctx.db, async (tx) => {
    await keys.lockKeys(tx);
    const { SIGNING_KEY } = env();
    if (SIGNING_KEY) return keep(tx, ctx, Buffer.from(SIGNING_KEY, "hex"), null);
    return (await keptKey(tx, ctx)) ?? makeKey(tx, ctx);
  });
}

/**
 * The newest kept key that one of the secrets opens. One that only the previous secret opens is sealed
 * anew: after the next change nobody could open it any more.
 */
async function keptKey(tx: Tx, ctx: Context): Promise<Uint8Array | null> {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
  for (const { publicKey, sealed } of await keys.allKeys(tx)) {
    if (sealed === null) continue;
    const key = openKey(sealed, AUTH_SECRET);
    if (key) return key;
    const old = AUTH_SECRET_PREVIOUS ? openKey(sealed, AUTH_SECRET_PREVIOUS) : null;
    if (!old) continue;
    await keys.resealKey(tx, publicKey, sealKey(old, AUTH_SECRET, ctx.randomBytes(12)));
    return old;
  }
  return null;
}

async function makeKey(tx: Tx, ctx: Context): Promise<Uint8Array> {
  const key = ctx.randomBytes(32);
  return keep(tx, ctx, key, sealKey(key, env().AUTH_SECRET, ctx.randomBytes(12)));
}

async function keep(
  tx: Tx,
  ctx: Context,
  key: Uint8Array,
  sealed: string | null,
): Promise<Uint8Array> {
  await keys.insertKey(tx, { publicKey: publicKeyOf(key), sealed, createdAt: ctx.now() });
  return key;
}

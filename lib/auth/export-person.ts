import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { consentsOf } from "./consent/repository";
import { linkedAccounts } from "./oauth/repository";
import { passkeysOf } from "./passkey/repository";
import { payoutWalletOf } from "./payout/repository";
import { pinOf } from "./pin/repository";
import { everySession } from "./repository";
import { deviceName } from "./rules";
import { walletsOf } from "./solana/repository";
import { totpOf } from "./totp/repository";

/** How somebody gets in, and from where they did. Secrets are not told, only that there are some. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [sessions, wallets, passkeys, accounts, payoutWallet, pin, totp, consents] =
    await Promise.all([
      everySession(db, userId),
      walletsOf(db, userId),
      passkeysOf(db, userId),
      linkedAccounts(db, userId),
      payoutWalletOf(db, userId),
      pinOf(db, userId),
      totpOf(db, userId),
      consentsOf(db, userId),
    ]);
  return {
    sessions: sessions.map(({ id, userAgent, country, createdAt, lastSeenAt, revokedAt }) => ({
      id,
      device: deviceName(userAgent),
      userAgent,
      country,
      createdAt,
      lastSeenAt,
      revokedAt,
    })),
    wallets: wallets.map(({ address, linkedAt }) => ({ address, linkedAt })),
    passkeys: passkeys.map(({ name, createdAt, lastUsedAt }) => ({ name, createdAt, lastUsedAt })),
    linkedAccounts: accounts.map(({ userId: _, ...account }) => account),
    payoutWallet: payoutWallet ?? null,
    pinSetAt: pin?.changedAt ?? null,
    consents: consents.map(({ userId: _, ...consent }) => consent),
    secondStepSince: totp?.confirmedAt ?? null,
  };
}

import type { Tx } from "@/db/transaction";
import { payoutAddress } from "@/lib/auth";
import type { Id } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";
import { readSettings } from "@/lib/settings";
import type { Account } from "@/lib/user/contract";
import { type SignalKind, traceKinds } from "./contract";
import { isDisposable } from "./disposable";
import * as referrals from "./repository";

const HOUR_MS = 3_600_000;

type Found = { kind: SignalKind; evidence: Evidence };
/** What was seen, as it is kept. Hashes are cut to eight characters: they tell equal from unequal. */
export type Evidence = {
  withInviter?: boolean;
  others?: Id<"user">[];
  hashes?: string[];
  count?: number;
  domain?: string;
};

/** Looks for what speaks for one person behind several accounts, and keeps what it finds. A step. */
export async function findSignals(
  tx: Tx,
  row: referrals.ReferralRow,
  { invited, at }: { invited: Account; at: Date },
): Promise<referrals.SignalRow[]> {
  const found = [
    ...(await traceSignals(tx, row)),
    ...(await identitySignals(tx, row, at)),
    ...(await burstSignals(tx, row)),
    ...emailSignals(invited),
  ];
  for (const { kind, evidence } of found)
    await referrals.putSignal(tx, { invitedId: row.invitedId, kind, evidence, at });
  return referrals.signalsOf(tx, [row.invitedId]);
}

async function traceSignals(tx: Tx, row: referrals.ReferralRow): Promise<Found[]> {
  const sharers = await referrals.sharersOf(tx, row);
  return traceKinds.flatMap((kind) => {
    const same = sharers.filter((sharer) => sharer.kind === kind);
    if (same.length === 0) return [];
    const people = [...new Set(same.map(({ userId }) => userId))];
    const evidence = {
      withInviter: people.includes(row.inviterId),
      others: people.filter((userId) => userId !== row.inviterId),
      hashes: [...new Set(same.map(({ hash }) => hash))],
    };
    return [{ kind: `shared_${kind}` as const, evidence }];
  });
}

async function identitySignals(tx: Tx, row: referrals.ReferralRow, at: Date): Promise<Found[]> {
  const found: Found[] = [];
  if ((await joinedAccounts(tx, row.invitedId)).includes(row.inviterId))
    found.push({ kind: "shared_identity", evidence: { withInviter: true } });
  const payout = await payoutAddress(tx, row.invitedId, at);
  if (payout && payout === (await payoutAddress(tx, row.inviterId, at)))
    found.push({ kind: "shared_payout", evidence: { withInviter: true } });
  return found;
}

async function burstSignals(tx: Tx, row: referrals.ReferralRow): Promise<Found[]> {
  const { "referral.burst_count": most } = await readSettings(tx, ["referral.burst_count"]);
  const from = new Date(row.at.getTime() - HOUR_MS);
  const count = await referrals.countBetween(tx, { inviterId: row.inviterId, from, to: row.at });
  return count >= most ? [{ kind: "sign_up_burst", evidence: { count } }] : [];
}

function emailSignals({ email }: Account): Found[] {
  if (!email || !isDisposable(email)) return [];
  const domain = email.slice(email.lastIndexOf("@") + 1);
  return [{ kind: "disposable_email", evidence: { domain } }];
}

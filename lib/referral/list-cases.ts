import { type Context, requirePermission } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { ReferralCase, SignalView } from "./contract";
import type { Evidence } from "./find-signals";
import { readTerms } from "./read-terms";
import * as referrals from "./repository";
import { isOpen, needsOf } from "./rules";

const SHOWN_MAX = 100;

/** Referrals that something speaks against and nobody has looked at, the oldest first. */
export async function listOpenCases(ctx: Context): Promise<ReferralCase[]> {
  requirePermission(ctx, "admin:users");
  return viewCases(ctx, await referrals.withOpenSignals(ctx.db, SHOWN_MAX));
}

/** How many of these there are. */
export async function countOpenCases(ctx: Context): Promise<number> {
  requirePermission(ctx, "admin:users");
  return referrals.countOpenSignals(ctx.db);
}

/** Referrals that were rewarded, refused or taken back, the latest first. */
export async function listSettledCases(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<ReferralCase>> {
  requirePermission(ctx, "admin:users");
  const before = after ? keyAt(after) : null;
  const states = ["rewarded", "refused", "taken_back"] as const;
  const rows = await referrals.settledIn(ctx.db, states, { before, limit: limit + 1 });
  const page = pageOf(rows, limit, cursorAt);
  return { items: await viewCases(ctx, page.items), next: page.next };
}

const cursor = /^(\d{1,15})-(usr_[0-9a-f]{32})$/;

/** One sweep settles many at one instant: whose it is stands beside it. */
function cursorAt({ settledAt, invitedId }: referrals.ReferralRow): string {
  return `${settledAt?.getTime() ?? 0}-${invitedId}`;
}

/** Null for what is no cursor: the first page. */
function keyAt(text: string): referrals.Settled | null {
  const [, at, invitedId] = cursor.exec(text) ?? [];
  if (!at || !invitedId) return null;
  return { settledAt: new Date(Number(at)), invitedId: invitedId as Id<"user"> };
}

async function viewCases(
  ctx: Context,
  rows: readonly referrals.ReferralRow[],
): Promise<ReferralCase[]> {
  const signals = await referrals.signalsOf(
    ctx.db,
    rows.map(({ invitedId }) => invitedId),
  );
  const people = rows.flatMap(({ invitedId, inviterId }) => [invitedId, inviterId]);
  const others = signals.flatMap(({ evidence }) => (evidence as Evidence).others ?? []);
  const handles = await readHandles(ctx.db, [...people, ...others]);
  const nameOf = (id: Id<"user">) => handles.get(id) ?? "somebody";
  const terms = await readTerms(ctx.db);
  return rows.map((row) => ({
    invitedId: row.invitedId,
    invited: nameOf(row.invitedId),
    inviter: nameOf(row.inviterId),
    at: row.at.toISOString(),
    state: row.state,
    needs: row.state === "waiting" ? needsOf(row, terms, ctx.now()) : null,
    tokens: row.tokens - row.tokensBack,
    points: String(row.points - row.pointsBack),
    signals: signals
      .filter(({ invitedId }) => invitedId === row.invitedId)
      .map((signal) => viewSignal(signal, row.clearedAt, nameOf)),
  }));
}

function viewSignal(
  signal: referrals.SignalRow,
  clearedAt: Date | null,
  nameOf: (id: Id<"user">) => string,
): SignalView {
  return {
    kind: signal.kind,
    at: signal.at.toISOString(),
    evidence: evidenceWords(signal.evidence as Evidence, nameOf),
    cleared: !isOpen(signal, clearedAt),
  };
}

function evidenceWords(evidence: Evidence, nameOf: (id: Id<"user">) => string): string {
  const others = evidence.others ?? [];
  const people = [...(evidence.withInviter ? ["the inviter"] : []), ...others.map(nameOf)];
  const parts = [
    people.length > 0 ? `with ${people.join(", ")}` : "",
    evidence.hashes ? `(${evidence.hashes.join(", ")})` : "",
    evidence.count === undefined ? "" : `${evidence.count} came by this link within an hour`,
    evidence.domain ?? "",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

import { readPartyAttempts, readPartyFigures } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { balancesOf, readStatement } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { readSettings } from "@/lib/settings";
import { readHandles } from "@/lib/user";
import { partOf } from "../pool/address";
import * as teams from "../repository";
import type { MovedView, TeamAttemptView, TeamFigures, TeamPage } from "./contract";
import type { Parts } from "./parts";
import { readInside } from "./read-inside";
import { readPublished, readWritten } from "./read-strategies";
import { viewParts } from "./read-together";

const MOVED = 30;

/**
 * A team's page. Everybody sees who is in it and what it has tried; members see the rest; who has
 * left sees what is still theirs.
 * @throws not_found `team.not_found`
 */
export async function readTeam(
  ctx: Context,
  slug: string,
  { draftsAfter }: { draftsAfter?: Id<"draft"> | undefined } = {},
): Promise<TeamPage> {
  const team = await teams.teamBySlug(ctx.db, slug);
  const members = await teams.membersOf(ctx.db, team.id);
  const { "team.members_max": places } = await readSettings(ctx.db, ["team.members_max"]);
  const userId = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const place = userId ? await teams.placeOf(ctx.db, team.id, userId) : undefined;
  const [attempts, figures, published] = await Promise.all([
    readPartyAttempts(ctx.db, team.id),
    readPartyFigures(ctx.db, team.id),
    readPublished(ctx, team),
  ]);
  const people = [
    ...members.map((member) => member.userId),
    team.leaderId,
    ...attempts.flatMap((each) => [each.userId, ...each.parts.map((part) => part.userId)]),
  ];
  const handles = await readHandles(ctx.db, people);
  const nameOf = (id: Id<"user">) => handles.get(id) ?? "";
  const parts = await readParts(ctx, team.id, [
    ...members.map((member) => member.userId),
    ...(userId ? [userId] : []),
  ]);
  const isIn = place !== undefined && place.leftAt === null && team.dissolvedAt === null;
  return {
    id: team.id,
    slug: team.slug,
    name: team.name,
    description: team.description,
    open: team.open,
    leader: nameOf(team.leaderId),
    dissolved: team.dissolvedAt !== null,
    createdAt: team.createdAt.toISOString(),
    members: members.map((member) => ({
      id: member.userId,
      handle: nameOf(member.userId),
      role: member.role,
      joinedAt: member.joinedAt.toISOString(),
    })),
    places,
    figures: viewFigures(figures),
    pool: String(
      members.reduce((sum, member) => sum + (parts.get(member.userId)?.available ?? 0n), 0n),
    ),
    attempts: attempts.map((attempt) => viewAttempt(attempt, nameOf)),
    published,
    mine: place ? await readOwn(ctx, { team, place, parts, isIn }) : null,
    inside:
      isIn && userId
        ? await readInside(ctx, { team, members, parts, userId, nameOf, draftsAfter })
        : null,
    joining: await joiningOf(ctx, { team, isFull: members.length >= places, isIn }),
  };
}

/** A person's own in a team that they are or were in. */
async function readOwn(
  ctx: Context,
  scene: { team: teams.TeamRow; place: teams.MemberRow; parts: Parts; isIn: boolean },
): Promise<TeamPage["mine"]> {
  const { team, place, parts, isIn } = scene;
  const { userId, role } = place;
  const { available = 0n, held = 0n } = parts.get(userId) ?? {};
  return {
    role: isIn ? role : null,
    available: String(available),
    held: String(held),
    moved: await readMoved(ctx, partOf(team.id, userId)),
    written: isIn ? [] : await readWritten(ctx, team, userId),
  };
}

/** What came into somebody's part and went out of it, the newest first. */
async function readMoved(ctx: Context, part: Address): Promise<MovedView[]> {
  const { items } = await readStatement(ctx.db, part, { limit: MOVED });
  return items.map((line) => ({
    ...line,
    at: line.at.toISOString(),
    change: String(line.change),
    availableAfter: String(line.availableAfter),
  }));
}

async function readParts(
  ctx: Context,
  teamId: Id<"team">,
  people: readonly Id<"user">[],
): Promise<Parts> {
  const balances = await balancesOf(
    ctx.db,
    people.map((id) => partOf(teamId, id)),
  );
  return new Map(
    people.map((id) => {
      const { available = 0n, held = 0n } = balances.get(partOf(teamId, id)) ?? {};
      return [id, { available, held }];
    }),
  );
}

function viewFigures({
  attempts,
  wins,
  spent,
  won,
}: Awaited<ReturnType<typeof readPartyFigures>>): TeamFigures {
  return {
    attempts,
    wins,
    rate: attempts === 0 ? null : Math.round((wins * 100) / attempts),
    spent: String(spent),
    won: String(won),
    averageCost: attempts === 0 ? null : String(spent / BigInt(attempts)),
  };
}

function viewAttempt(
  attempt: Awaited<ReturnType<typeof readPartyAttempts>>[number],
  nameOf: (id: Id<"user">) => string,
): TeamAttemptView {
  return {
    id: attempt.id,
    number: attempt.number,
    roundNumber: attempt.roundNumber,
    sender: nameOf(attempt.userId),
    state: attempt.state,
    price: String(attempt.price),
    payout: attempt.payout === null ? null : String(attempt.payout),
    refunded: attempt.refunded,
    paidAt: attempt.paidAt.toISOString(),
    parts: viewParts(attempt.parts, nameOf),
  };
}

async function joiningOf(
  ctx: Context,
  { team, isFull, isIn }: { team: teams.TeamRow; isFull: boolean; isIn: boolean },
): Promise<TeamPage["joining"]> {
  if (isIn || team.dissolvedAt) return null;
  if (ctx.actor.kind !== "user") return "sign_in";
  const { userId } = ctx.actor;
  if (await teams.isBanned(ctx.db, team.id, userId)) return "banned";
  if (await teams.teamOf(ctx.db, userId)) return "in_team";
  if (isFull) return "full";
  return team.open ? "open" : "private";
}

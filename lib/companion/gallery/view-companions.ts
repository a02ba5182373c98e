import type { Db } from "@/db/client";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { adultStandingOf } from "@/lib/protection";
import { readHandles } from "@/lib/user";
import type { CompanionRow } from "../repository";
import * as review from "../review/repository";
import { ADULT_AGE, ratingOf, standingOf } from "../rules";
import type { CompanionView } from "./contract";

/** Whether this person has said that they are an adult, and wants to see so. A visitor has said nothing. */
export async function isAdult(ctx: Pick<Context, "actor" | "db" | "now">): Promise<boolean> {
  if (ctx.actor.kind !== "user") return false;
  const { age, off } = await adultStandingOf(ctx.db, ctx.actor.userId, ctx.now());
  return !off && (age ?? 0) >= ADULT_AGE;
}

/** Rows as this person sees them. */
export async function viewCompanions(
  ctx: Context,
  rows: readonly CompanionRow[],
): Promise<CompanionView[]> {
  const viewer = ctx.actor.kind === "user" ? ctx.actor.userId : null;
  const [handles, adult, standings] = await Promise.all([
    readHandles(
      ctx.db,
      rows.map((row) => row.ownerId).filter((id): id is Id<"user"> => id !== null),
    ),
    rows.some((row) => row.adult) ? isAdult(ctx) : true,
    standingsOf(
      ctx.db,
      rows.filter((row) => viewer !== null && row.ownerId === viewer),
    ),
  ]);
  return rows.map((row) => {
    const { id, slug, name, tagline, tags, emblem, plate, avatar, chats } = row;
    return {
      id,
      slug,
      name,
      tagline,
      tags,
      emblem,
      plate: plate as CompanionView["plate"],
      avatar,
      adult: row.adult,
      locked: row.adult && !adult,
      chats,
      rating: ratingOf(row.ratingSum, row.ratingCount),
      ratings: row.ratingCount,
      creator: row.ownerId ? (handles.get(row.ownerId) ?? "someone") : null,
      standing: standings.get(id) ?? null,
    };
  });
}

/** How companions stand to their owner. */
export async function standingsOf(
  db: Db,
  rows: readonly CompanionRow[],
): Promise<Map<Id<"companion">, NonNullable<CompanionView["standing"]>>> {
  const looks = await review.lastLooks(
    db,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.map((row) => [row.id, standingOf(row, looks.get(row.id)?.outcome === "blocked")]),
  );
}

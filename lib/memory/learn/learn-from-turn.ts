import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { vectorStore } from "@/lib/vector";
import { allowedMemory } from "../allowed-memory";
import type { LearnFromTurn } from "../contract";
import { lockPerson } from "../repository";
import { spacesOf } from "../rules";
import { chatSetting, usualSetting } from "../setting/repository";
import { askModel } from "./ask-model";
import type { Candidate } from "./candidate";
import { readFacts } from "./extract/read-facts";
import { passGate } from "./gate";
import { type Embedded, keepCandidate } from "./keep-candidate";
import { isSpent, learntAmong, markLearnt, noteUses, silencedAmong } from "./repository";

/** A vendor's model that has not answered by then, in milliseconds, is not waited for. */
const PATIENCE_MS = 20_000;
const NEAR_MAX = 20;

/**
 * Learns what a message of a turn says about its person, and notes which memories the reply was
 * written with. Harmless to repeat: a message teaches once. Learns nothing without a plan that
 * includes memory, in a chat that is not to be remembered, and from messages of which something
 * was forgotten. Where a vendor's model fails, the rules read the message. Throws where the
 * embedder does: the job comes back.
 */
export async function learnFromTurn(ctx: Context, turn: LearnFromTurn): Promise<void> {
  requireSystem(ctx);
  const { active, limit } = await allowedMemory(ctx.db, turn.userId, ctx.now());
  const setting = (await chatSetting(ctx.db, turn)) ?? usualSetting;
  const learns = active && setting.remembers;
  const spent = await isSpent(ctx.db, [turn.userMessage.id]);
  const candidates = learns && !spent ? await candidatesOf(ctx, turn) : [];
  const embedded = await embed(ctx, turn, candidates);
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, turn.userId);
    await noteUses(tx, turn, turn.reply.id, turn.recalledIds, ctx.now());
    if (!learns || (await isSpent(tx, [turn.userMessage.id]))) return;
    for (const candidate of embedded)
      await keepCandidate(ctx, tx, candidate, { turn, scope: setting.scope, limit });
    await markLearnt(tx, turn, turn.userMessage.id, ctx.now());
  });
}

async function candidatesOf(ctx: Context, turn: LearnFromTurn): Promise<Candidate[]> {
  const { text } = turn.userMessage;
  const asked = await askedOf(ctx, turn);
  if (turn.model.startsWith("house/")) return byRules(ctx, turn, asked);
  try {
    const model = ctx.models.resolve(turn.model);
    const told = await askModel(model, text, asked, AbortSignal.timeout(PATIENCE_MS));
    return passGate(told, text, [], asked);
  } catch (error) {
    const { model } = turn;
    ctx.log.warn({ err: error, model }, "a model did not say what to remember; the rules do");
    return byRules(ctx, turn, asked);
  }
}

/** What the companion had said, unless it was written with something that was forgotten since. */
async function askedOf(ctx: Context, { answered }: LearnFromTurn): Promise<string> {
  if (!answered) return "";
  return (await silencedAmong(ctx.db, [answered.id])).size > 0 ? "" : answered.text;
}

/** What the rules read in a message beside those just before it that may be remembered. */
async function byRules(ctx: Context, turn: LearnFromTurn, asked: string): Promise<Candidate[]> {
  const { text } = turn.userMessage;
  const before = turn.saidBefore ?? [];
  const learnt = await learntAmong(
    ctx.db,
    before.map(({ id }) => id),
  );
  const said = before.filter(({ id }) => learnt.has(id)).map((message) => message.text);
  return passGate(readFacts(text, said, asked), text, said, asked);
}

async function embed(
  ctx: Context,
  turn: LearnFromTurn,
  candidates: readonly Candidate[],
): Promise<Embedded[]> {
  if (candidates.length === 0) return [];
  const { name, thresholds } = ctx.embedder;
  const vectors = await ctx.embedder.embed(candidates.map(({ text }) => text));
  const store = await vectorStore(ctx.db);
  const embedded: Embedded[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const vector = vectors[index];
    if (!vector) continue;
    const search = { embedder: name, vector, limit: NEAR_MAX, minCosine: thresholds.copy };
    const found = await store.searchEach({ ...search, namespaces: spacesOf(turn) });
    embedded.push({ ...candidate, vector, near: new Set(found.map(({ id }) => id)) });
  }
  return embedded;
}

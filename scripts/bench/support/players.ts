// A process of its own beside the server under measurement: makes players and prices with the
// product's commands, and asks the house model directly. Talks to its parent by messages.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { bountyRound } from "@/db/schema/bounty";
import { history, rounds } from "@/db/seed/history";
import { signUp } from "@/lib/auth";
import type { SignedIn } from "@/lib/auth/contract";
import { quotePrice } from "@/lib/bounty";
import type { Actor, Context } from "@/lib/context";
import { offlineEmbedder } from "@/lib/embedding";
import { env } from "@/lib/env";
import { guardianModels } from "@/lib/guardian";
import { answerCalls } from "./calls";

const db = connect(env().DATABASE_URL, 4);
const models = guardianModels({ HOUSE_MODEL_PACE_MS: 0 });
const [house] = models.refs.map(models.resolve);
const messages = history.filter((line) => line.message !== "").map((line) => line.message);
const [round] = await db.select().from(bountyRound).where(eq(bountyRound.number, rounds.anubis));
const players: SignedIn[] = [];

const contextOf = (actor: Actor, address = "127.0.0.1"): Context => ({
  actor,
  db,
  models,
  embedder: offlineEmbedder,
  now: () => new Date(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  log: { info() {}, warn() {}, error() {} },
  chain: null,
  origin: { address, userAgent: "benchmark" },
});

answerCalls({
  /** Signs this many people up; nobody may pay more than 20 times a minute. */
  async enter(count: number) {
    for (let index = 0; index < count; index++) {
      const ctx = contextOf({ kind: "anonymous" }, `10.0.0.${index}`);
      const email = `bench-${index}@anubis.local`;
      players.push(await signUp(ctx, { email, password: "lighter-than-a-feather" }));
    }
  },

  /** A message that does not win, its sender's token, and the price held for them. */
  async prepare(index: number) {
    const player = players[index % players.length];
    if (!(player && round)) throw new Error("nobody has entered, or there is no round");
    const { userId, sessionId, handle, token } = player;
    const facts = { userId, sessionId, handle, role: "user", guest: false, granted: [] } as const;
    const quote = await quotePrice(contextOf({ kind: "user", ...facts }), { roundId: round.id });
    return { message: messages[index % messages.length], quote: quote.token, token };
  },

  /** How long the model alone takes for the same prompt and words, in milliseconds. */
  async timeModel(index: number) {
    const text = messages[index % messages.length] ?? "";
    const started = performance.now();
    const answer = await house?.doStream({
      prompt: [
        { role: "system", content: round?.prompt ?? "" },
        { role: "user", content: [{ type: "text", text }] },
      ],
    });
    const reader = answer?.stream.getReader();
    while (reader && !(await reader.read()).done);
    return performance.now() - started;
  },
});

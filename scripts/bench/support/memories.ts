import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { connect } from "@/db/client";
import { memoryFact } from "@/db/schema/memory";
import { closeSessionLocks } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { embedText, offlineEmbedder } from "@/lib/embedding";
import { recall } from "@/lib/memory";
import type { MemoryPlace, MemoryScope } from "@/lib/memory/contract";
import { spaceOf } from "@/lib/memory/rules";
import { normalForm } from "@/lib/memory/words";
import { setPlan } from "@/lib/plan";
import { createUser } from "@/lib/user";
import { vectorStore } from "@/lib/vector";

// Started by scripts/bench/memory.mjs: fills a database with memories, or recalls from it.

const [task = "", people = "1000", each = "100", recalls = "2000"] = process.argv.slice(2);
const db = connect(process.env.DATABASE_URL ?? "", 20);
const start = new Date("2026-11-21T12:00:00Z");
const silent = { info() {}, warn() {}, error() {} };
const ctx = {
  actor: { kind: "system", job: "bench" },
  db,
  now: () => start,
  randomBytes: (count: number) => new Uint8Array(randomBytes(count)),
  log: silent,
  embedder: offlineEmbedder,
  origin: { address: "", userAgent: "" },
} as unknown as Context;

const things =
  "sister|brother|garden|piano|bakery|thesis|marathon|hamster|allergy|house|novel|choir|boat|chess club|telescope".split(
    "|",
  );
const acts = "lives near|plays|keeps|studies|repairs|paints|sells|collects|teaches|remembers".split(
  "|",
);
const places =
  "Porto|Leeds|Gdansk|Kyoto|Lagos|Lima|Bergen|Graz|Hue|Doha|Ghent|Accra|Quito|Turku|Pune".split(
    "|",
  );

/** One of many sentences, a different one for each number. */
function sentence(number: number): string {
  const thing = things[number % things.length];
  const act = acts[Math.floor(number / 3) % acts.length];
  const place = places[Math.floor(number / 7) % places.length];
  return `Your ${thing} ${act} ${number % 40} lanterns in ${place} since ${1950 + (number % 70)}.`;
}

const scopes: readonly MemoryScope[] = ["all", "companion", "chat"];

async function fill(): Promise<void> {
  const store = await vectorStore(db);
  for (let person = 0; person < Number(people); person++) {
    const userId = await transact(db, async (tx) => {
      const { id } = await createUser(tx, ctx, { email: null, guest: false });
      await setPlan(tx, { userId: id, tier: "premium", until: null, at: start });
      return id;
    });
    await fillPerson(userId, person, store);
  }
  await db.execute("analyze");
}

async function fillPerson(
  userId: Id<"user">,
  person: number,
  store: Awaited<ReturnType<typeof vectorStore>>,
): Promise<void> {
  const place = { userId, companionId: newId("companion", start), chatId: newId("chat", start) };
  const rows = Array.from({ length: Number(each) }, (_, index) => {
    const text = sentence(person * 31 + index * 17);
    const scope = scopes[index % 3] ?? "all";
    return {
      ...place,
      id: newId("memory", start),
      text,
      scope,
      kind: "other" as const,
      author: "learnt" as const,
      pinned: index < 2,
      normal: `${normalForm(text)} ${index}`,
      space: spaceOf(scope, place),
      embeddedBy: `${store.kind}:${offlineEmbedder.name}`,
      toldAt: start,
    };
  });
  await transact(db, async (tx) => {
    await tx.insert(memoryFact).values(rows);
    for (const scope of scopes) {
      const space = { namespace: spaceOf(scope, place), embedder: offlineEmbedder.name };
      const own = rows.filter((row) => row.scope === scope);
      await store.upsert(
        tx,
        space,
        own.map(({ id, text }) => ({ id, vector: embedText(text) })),
      );
    }
  });
}

async function allPlaces(): Promise<MemoryPlace[]> {
  const rows = await db
    .selectDistinct({
      userId: memoryFact.userId,
      companionId: memoryFact.companionId,
      chatId: memoryFact.chatId,
    })
    .from(memoryFact);
  return rows as MemoryPlace[];
}

/** Recalls for people in no order, so that most are asked for whom nothing is held in memory. */
async function measure(): Promise<void> {
  const all = await allPlaces();
  const times = async (count: number, atOnce: number) => {
    const taken: number[] = [];
    let next = 0;
    const work = async () => {
      while (next < count) {
        const number = next++;
        const place = all[(number * 7_919 + number * number) % all.length];
        if (!place) continue;
        const began = performance.now();
        const { memories } = await recall(ctx, { ...place, query: sentence(number * 13) });
        taken.push(performance.now() - began);
        if (memories.length !== 5) throw new Error("five memories are recalled");
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    return taken;
  };
  const first = await times(1, 1);
  const alone = await times(Number(recalls), 1);
  const crowded = await times(Number(recalls), 10);
  const store = await vectorStore(db);
  process.stdout.write(JSON.stringify({ store: store.kind, first: first[0], alone, crowded }));
}

await (task === "fill" ? fill() : measure());
await (await vectorStore(db)).close();
await closeSessionLocks(db);
await db.$client.end();

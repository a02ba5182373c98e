import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { sql } from "drizzle-orm";
import { Client } from "pg";
import { expect, test } from "vitest";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { until } from "@/lib/testing/until";
import { noticeLostClients } from "./keep-alive";
import { listen } from "./listener";

/** A way to the database on which everybody can fall silent without hanging up. */
async function quietableWay() {
  const url = new URL(testDatabaseUrl());
  const { hostname, port } = url;
  const ways: [Socket, Socket][] = [];
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) socket.on("error", () => {});
    near.pipe(far).pipe(near);
    ways.push([near, far]);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  url.host = `127.0.0.1:${(server.address() as { port: number }).port}`;
  return {
    url: url.href,
    silence() {
      for (const [near, far] of ways) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
    close() {
      for (const sockets of ways) for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

test("a connection that falls silent without hanging up is replaced, and hears again", async () => {
  const way = await quietableWay();
  const heard: string[] = [];
  let connected = 0;
  const listener = listen({
    url: way.url,
    channels: ["listener_test"],
    onMessage: (_, payload) => heard.push(payload),
    onConnect: () => {
      connected += 1;
    },
    onError: () => {},
    pingMs: 100,
    answerMs: 500,
  });
  await until(() => connected === 1);
  way.silence();
  await until(() => connected === 2);
  await testDb().execute(sql`select pg_notify('listener_test', 'again')`);
  await until(() => heard.includes("again"));
  await listener.close();
  way.close();
});

test("the database asks after such a client, and misses a lost machine within half a minute", async () => {
  const client = new Client({ connectionString: testDatabaseUrl(), ...noticeLostClients });
  await client.connect();
  const { rows } = await client.query(`select current_setting('tcp_keepalives_idle')::int
    + current_setting('tcp_keepalives_interval')::int
    * current_setting('tcp_keepalives_count')::int as seconds`);
  expect(rows).toEqual([{ seconds: 25 }]);
  await client.end();
});

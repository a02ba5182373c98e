// Run by the launcher: fills the migrated database of DATABASE_URL, writes the sign-ins to the file named first.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { connect } from "@/db/client";
import { invariant } from "@/lib/core/errors";
import { env } from "@/lib/env";
import { deputy, keeper, type Person, players, seedPassword } from "./people";
import { seedWorld } from "./seed-world";

const accountsFile = process.argv[2];
invariant(accountsFile, "the seed is told where to write its accounts");

const db = connect(env().DATABASE_URL, 4);
try {
  const seeded = await seedWorld(db, new Date());
  const accounts = seeded ? [keeper, deputy, ...players].filter(({ demo }) => demo) : [];
  mkdirSync(dirname(accountsFile), { recursive: true });
  writeFileSync(accountsFile, JSON.stringify(accounts.map(signIn), null, 2));
} finally {
  await db.$client.end();
}

function signIn({ email, role }: Person) {
  return { role: role === "user" ? "player" : "admin", email, password: seedPassword };
}

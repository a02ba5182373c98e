import { withClient } from "../../db/embedded/admin.mjs";
import { drawSympathies, drawWeakness } from "../../lib/guardian/weakness";
import { winningMessage } from "../../lib/testing/winning-message";

type Row = { id: string; number: number; seal: string; level: number };

/** A message that beats the open round of this level, from what only its database knows. */
export async function messageThatWins(databaseUrl: string, level: number): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<Row>(
      "select id, number, seal, level from bounty_round where state = 'open' and level = $1 order by number desc limit 1",
      [level],
    ),
  );
  const [round] = rows;
  if (!round) throw new Error(`No open round has level ${level}.`);
  return winningMessage(drawWeakness(round.seal, round.id, round.level));
}

/** A message that beats a practice level with this many parts, once somebody has looked at it. */
export async function messageThatBeats(
  databaseUrl: string,
  slug: string,
  parts: number,
): Promise<string> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ seal: string }>("select seal from practice_seal where slug = $1", [slug]),
  );
  const [row] = rows;
  if (!row) throw new Error(`Nobody has looked at ${slug} yet.`);
  return winningMessage(drawSympathies(row.seal, `practice:${slug}`, parts));
}

/** What the ledger of this database sums to per asset: zeros, or money was made or lost. */
export async function ledgerSums(databaseUrl: string): Promise<string[]> {
  const { rows } = await withClient(databaseUrl, (client) =>
    client.query<{ sum: string }>(
      `select (sum(balance) + coalesce((select sum(h.amount) from ledger_hot_entry h
         join ledger_account a on a.address = h.address where a.asset = l.asset), 0))::text as sum
       from ledger_account l group by asset`,
    ),
  );
  return rows.map((row) => row.sum);
}

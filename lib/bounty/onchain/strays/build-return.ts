import { z } from "zod";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Built, type Chain, countApplied } from "@/lib/onchain";
import { fromBase58 } from "@/lib/platform/solana";
import { returnStray } from "@/lib/platform/solana/programs/bounty/instructions";
import * as bounty from "../../repository";
import { chainTermsOf, key } from "../chain-round";
import { findDestination } from "./find-destination";
import * as strays from "./repository";

const Payload = z.object({ signature: z.string(), vault: z.string(), source: z.string() });

/** @throws unavailable `bounty.no_destination` while the account that it came from is not there. */
export async function buildReturn(
  ctx: Context,
  chain: Chain,
  payload: unknown,
): Promise<Built | null> {
  const of = Payload.parse(payload);
  const before = await strays.strayBy(ctx.db, of);
  if (!before) return null;
  const terms = chainTermsOf(await bounty.roundById(ctx.db, before.roundId));
  const { lottery: value } = terms;
  // The number first: if this one is counted meanwhile, the program refuses the old number, and if it was
  // counted before, it is seen to be returned.
  const index = await countApplied(ctx.db, {
    program: "bounty",
    name: "StrayReturned",
    field: "lottery",
    value,
  });
  const row = await strays.strayBy(ctx.db, of);
  const stray = fromBase58(of.signature);
  if (!row || row.returnedBy || !stray) return null;
  const destination = await findDestination(chain, row);
  if (!destination)
    throw new AppError("unavailable", "bounty.no_destination", "Its sender has no account for it.");
  const instruction = returnStray(
    {
      lottery: key(terms.lottery),
      authority: key(terms.authority),
      vault: key(row.vault),
      destination: key(destination),
      index,
      amount: row.amount,
      stray,
    },
    key(terms.program),
  );
  return { instructions: [instruction], signers: ["authority"] };
}

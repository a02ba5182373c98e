import { Transaction } from "@solana/web3.js";
import { z } from "zod";
import { type Chain, programAt } from "../chain";
import type { Registry } from "../registry";

/** A node's words for it, as JSON in a status or as a sentence after a failed simulation. */
const sentence = /Error processing Instruction (\d+): custom program error: 0x([0-9a-f]+)/;
const Failure = z.object({
  InstructionError: z.tuple([z.number(), z.object({ Custom: z.number() })]),
});

/**
 * The name of an error that one of our programs gave, or null where it was none: a blockhash that is too
 * old, a payer without money, a node that is away.
 */
export function nameError(
  chain: Chain,
  { clients }: Pick<Registry, "clients">,
  { text, bytes }: { text: string; bytes: Uint8Array },
): string | null {
  const failure = readFailure(text);
  if (!failure) return null;
  const address = Transaction.from(bytes).instructions[failure.instruction]?.programId.toBase58();
  const program = address === undefined ? null : programAt(chain, address);
  if (!program) return `${address ?? "unknown"}: ${failure.code}`;
  return clients[program]?.errorName(failure.code) ?? `${program}: ${failure.code}`;
}

function readFailure(text: string): { instruction: number; code: number } | null {
  const said = sentence.exec(text);
  if (said) return { instruction: Number(said[1]), code: Number.parseInt(said[2] ?? "", 16) };
  const parsed = Failure.safeParse(parse(text));
  if (!parsed.success) return null;
  const [instruction, { Custom: code }] = parsed.data.InstructionError;
  return { instruction, code };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

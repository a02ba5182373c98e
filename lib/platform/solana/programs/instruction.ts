import { type AccountMeta, type PublicKey, TransactionInstruction } from "@solana/web3.js";
import { discriminator, type Field, layout, type ValuesOf } from "./codec";

/** Encodes one instruction: its discriminator, its fields, its accounts in the program's order. */
export function instruction<Fields extends Record<string, Field<unknown>>>(
  name: string,
  fields: Fields,
) {
  const data = layout(discriminator("global", name), fields);
  return (programId: PublicKey, values: ValuesOf<Fields>, keys: AccountMeta[]) =>
    new TransactionInstruction({ programId, keys, data: Buffer.from(data.encode(values)) });
}

import {
  type AccountMeta,
  PublicKey,
  SystemProgram,
  TransactionInstruction,
} from "@solana/web3.js";
import { readonly, signer, signing, writable } from "../account-metas";
import { ASSOCIATED_TOKEN_PROGRAM, associatedTokenAddress, TOKEN_PROGRAM } from "./addresses";
import { MINT_BYTES, TOKEN_ACCOUNT_BYTES } from "./layout";

/** The first byte of each instruction of the SPL Token program. */
const Tag = {
  setAuthority: 6,
  mintTo: 7,
  close: 9,
  transfer: 12,
  burn: 15,
  initializeAccount: 18,
  initializeMint: 20,
};
const authorityTypes = { mint: 0, freeze: 1, owner: 2, close: 3 };
const CREATE_IDEMPOTENT = 1;

/** Makes an owner's associated token account; one that is there already is left as it is. */
export function createAssociatedTokenAccount(o: {
  payer: PublicKey;
  owner: PublicKey;
  mint: PublicKey;
}): TransactionInstruction {
  return new TransactionInstruction({
    programId: ASSOCIATED_TOKEN_PROGRAM,
    keys: [
      signing(o.payer),
      writable(associatedTokenAddress(o.owner, o.mint)),
      readonly(o.owner),
      readonly(o.mint),
      readonly(SystemProgram.programId),
      readonly(TOKEN_PROGRAM),
    ],
    data: Buffer.from([CREATE_IDEMPOTENT]),
  });
}

/** Makes a mint at an address whose key signs too. `lamports` keep its account free of rent. */
export function createMint(o: {
  payer: PublicKey;
  mint: PublicKey;
  lamports: number;
  decimals: number;
  mintAuthority: PublicKey;
  freezeAuthority?: PublicKey;
}): TransactionInstruction[] {
  const freeze = o.freezeAuthority
    ? [Buffer.from([1]), o.freezeAuthority.toBuffer()]
    : [Buffer.from([0])];
  return [
    SystemProgram.createAccount({
      fromPubkey: o.payer,
      newAccountPubkey: o.mint,
      lamports: o.lamports,
      space: MINT_BYTES,
      programId: TOKEN_PROGRAM,
    }),
    token(
      [writable(o.mint)],
      Buffer.from([Tag.initializeMint, o.decimals]),
      o.mintAuthority.toBuffer(),
      ...freeze,
    ),
  ];
}

export function mintTo(o: {
  mint: PublicKey;
  account: PublicKey;
  authority: PublicKey;
  amount: bigint;
}): TransactionInstruction {
  const keys = [writable(o.mint), writable(o.account), signer(o.authority)];
  return token(keys, Buffer.from([Tag.mintTo]), amountOf(o.amount));
}

/** Makes a token account for an owner beside their associated one, at an address of the payer's by `seed`. */
export async function createTokenAccount(o: {
  payer: PublicKey;
  owner: PublicKey;
  mint: PublicKey;
  lamports: number;
  seed: string;
}): Promise<{ account: PublicKey; instructions: TransactionInstruction[] }> {
  const account = await PublicKey.createWithSeed(o.payer, o.seed, TOKEN_PROGRAM);
  const made = SystemProgram.createAccountWithSeed({
    fromPubkey: o.payer,
    basePubkey: o.payer,
    newAccountPubkey: account,
    seed: o.seed,
    lamports: o.lamports,
    space: TOKEN_ACCOUNT_BYTES,
    programId: TOKEN_PROGRAM,
  });
  const keys = [writable(account), readonly(o.mint)];
  return {
    account,
    instructions: [made, token(keys, Buffer.from([Tag.initializeAccount]), o.owner.toBuffer())],
  };
}

/** Moves tokens from account to account; refused when the mint or its decimals are not these. */
export function transferChecked(o: {
  from: PublicKey;
  mint: PublicKey;
  to: PublicKey;
  authority: PublicKey;
  amount: bigint;
  decimals: number;
}): TransactionInstruction {
  const keys = [writable(o.from), readonly(o.mint), writable(o.to), signer(o.authority)];
  return token(keys, Buffer.from([Tag.transfer]), amountOf(o.amount), Buffer.from([o.decimals]));
}

export function burnChecked(o: {
  account: PublicKey;
  mint: PublicKey;
  authority: PublicKey;
  amount: bigint;
  decimals: number;
}): TransactionInstruction {
  const keys = [writable(o.account), writable(o.mint), signer(o.authority)];
  return token(keys, Buffer.from([Tag.burn]), amountOf(o.amount), Buffer.from([o.decimals]));
}

/** Hands an authority over a mint or a token account to somebody else, or, with null, to nobody. */
export function setAuthority(o: {
  target: PublicKey;
  authority: PublicKey;
  type: keyof typeof authorityTypes;
  next: PublicKey | null;
}): TransactionInstruction {
  const next = o.next ? [Buffer.from([1]), o.next.toBuffer()] : [Buffer.from([0])];
  return token(
    [writable(o.target), signer(o.authority)],
    Buffer.from([Tag.setAuthority, authorityTypes[o.type]]),
    ...next,
  );
}

/** Closes an empty token account; the lamports that kept it go to `to`. */
export function closeTokenAccount(o: {
  account: PublicKey;
  to: PublicKey;
  authority: PublicKey;
}): TransactionInstruction {
  const keys = [writable(o.account), writable(o.to), signer(o.authority)];
  return token(keys, Buffer.from([Tag.close]));
}

function token(keys: AccountMeta[], ...data: Buffer[]): TransactionInstruction {
  return new TransactionInstruction({ programId: TOKEN_PROGRAM, keys, data: Buffer.concat(data) });
}

/** @throws RangeError for what no token account can hold */
function amountOf(amount: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(amount);
  return bytes;
}

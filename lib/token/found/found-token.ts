import { type Connection, Keypair, type PublicKey } from "@solana/web3.js";
import { vestingAddress } from "@/lib/platform/solana/programs/token/addresses";
import {
  createVesting,
  initializeStaking,
  release,
} from "@/lib/platform/solana/programs/token/instructions";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import {
  createAssociatedTokenAccount,
  createMint,
  mintTo,
  setAuthority,
} from "@/lib/platform/solana/spl/instructions";
import { MINT_BYTES, readMint } from "@/lib/platform/solana/spl/layout";
import { SUPPLY } from "../contract";
import { type FirstGrant, firstGrants } from "./grants";
import { stakingState } from "./look";
import { send } from "./send";

export type Founding = {
  connection: Connection;
  program: PublicKey;
  /** The mint's own key: its public half is the token's address. The other half is needed to make it, once. */
  mint: { publicKey: PublicKey; secretKey?: Uint8Array };
  /** Pays, mints once, and gives the right to mint up. May stop new stakes. */
  authority: Keypair;
  buybackAuthority: PublicKey;
  /** Whom each part of the first distribution is for. */
  beneficiaries: Record<ReturnType<typeof firstGrants>[number]["of"], PublicKey>;
  now: Date;
};

/**
 * Brings the token into being: the mint, the staking program's account, the whole supply, the first
 * distribution under its schedules, and nobody who could ever mint more. Each step looks at the chain
 * first, so it can be called again after a crash anywhere in it.
 */
export async function foundToken(set: Founding): Promise<void> {
  const { connection, program, mint, authority, buybackAuthority } = set;
  const payer = authority.publicKey;
  const supply = await makeMint(set);
  if (!(await stakingState(connection, mint.publicKey, program)))
    await send(
      connection,
      [
        initializeStaking(
          { authority: payer, mint: mint.publicKey, buybackAuthority, pauser: payer },
          program,
        ),
      ],
      [authority],
    );
  if (supply === 0n) await mintAll(set);
  await grantAll(set);
}

/** The mint, made where there is none. Returns what is minted. */
async function makeMint({ connection, mint, authority }: Founding): Promise<bigint> {
  const found = await connection.getAccountInfo(mint.publicKey, "confirmed");
  if (found) return readMint(found.data)?.supply ?? 0n;
  if (!mint.secretKey) throw new Error("The mint's own key is needed to make it.");
  const payer = authority.publicKey;
  const lamports = await connection.getMinimumBalanceForRentExemption(MINT_BYTES);
  const made = { payer, mint: mint.publicKey, lamports, decimals: 6, mintAuthority: payer };
  await send(connection, createMint(made), [authority, Keypair.fromSecretKey(mint.secretKey)]);
  return 0n;
}

/** All there ever will be, in the transaction that takes the right to mint from everybody. */
async function mintAll({ connection, mint: { publicKey: mint }, authority }: Founding) {
  const payer = authority.publicKey;
  const account = associatedTokenAddress(payer, mint);
  await send(
    connection,
    [
      createAssociatedTokenAccount({ payer, owner: payer, mint }),
      mintTo({ mint, account, authority: payer, amount: SUPPLY }),
      setAuthority({ target: mint, authority: payer, type: "mint", next: null }),
    ],
    [authority],
  );
}

async function grantAll(set: Founding): Promise<void> {
  const grants = firstGrants(set.now);
  await Promise.all((await ungiven(set, grants)).map((grant) => giveGrant(set, grant)));
}

export type Granting = Pick<
  Founding,
  "connection" | "program" | "authority" | "beneficiaries" | "mint"
>;

/** Those parts that are not locked up on the chain yet. */
export async function ungiven(set: Granting, grants: FirstGrant[]): Promise<FirstGrant[]> {
  const accounts = grants.map(({ of, id }) => vestingAddress(keyOf(set, of, id), set.program));
  const found = await set.connection.getMultipleAccountsInfo(
    accounts.map(({ address }) => address),
    "confirmed",
  );
  return grants.filter((_, place) => !found[place]);
}

/** Locks one part up for its beneficiary, and pays out at once what is due at once. */
export async function giveGrant(set: Granting, { of, ...grant }: FirstGrant): Promise<void> {
  const { connection, program, authority } = set;
  const key = keyOf(set, of, grant.id);
  const { funder: payer, mint, beneficiary: owner } = key;
  const source = associatedTokenAddress(payer, mint);
  const atOnce = [createAssociatedTokenAccount({ payer, owner, mint }), release(key, program)];
  const isDue = grant.end === grant.start;
  await send(
    connection,
    [createVesting({ ...key, ...grant, source }, program), ...(isDue ? atOnce : [])],
    [authority],
  );
}

function keyOf({ mint, authority, beneficiaries }: Granting, of: FirstGrant["of"], id: number) {
  return {
    mint: mint.publicKey,
    funder: authority.publicKey,
    beneficiary: beneficiaries[of],
    id,
  };
}

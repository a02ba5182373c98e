import { z } from "zod";

/** The chain's own coin, in lamports; every other asset is the address of a mint. */
export const SOL = "sol";
/** What fits into one packet between validators, as base64. */
const TRANSACTION_TEXT_MAX = 1_644;

/** By how much the wallet's balance of one asset changes, in its smallest unit, with a sign. */
export type Declared = {
  asset: string;
  change: string;
  /** It may be more. */
  atLeast?: boolean;
};

/** An account of somebody else's, as people call it: `Escrow of round 3`. */
export type Place = { address: string; name: string };

/** A transaction that somebody is asked to sign, with what it does in words and in figures. */
export type Prepared = {
  /** Base64, unsigned by the wallet. */
  transaction: string;
  explanation: string[];
  /** Besides the network's fee and the rent of new accounts. What is not named here stays as it is. */
  changes: Declared[];
  places?: Place[];
};

/** An account as it was, or would be: what of it can be worth something to somebody. */
export type Snapshot = {
  address: string;
  lamports: bigint;
  /** The program that it belongs to. */
  owner: string;
  size: number;
  token: {
    mint: string;
    holder: string;
    amount: bigint;
    delegate: string | null;
    delegated: bigint;
    closeAuthority: string | null;
  } | null;
};

export type Movement = { asset: string; change: string };

/** What a node says that a transaction would do, were it sent now. Amounts in smallest units. */
export type Forecast = {
  /** Why the chain would refuse it: `bounty.QuoteExpired`, `BlockhashNotFound`; null when it would not. */
  refusal: string | null;
  fee: string;
  /** Put aside for new accounts, and got back for closed ones, in lamports. */
  rentPaid: string;
  rentBack: string;
  /** Of the wallet, without fee and rent. */
  changes: Movement[];
  /** Of token accounts that are not the wallet's. */
  others: (Movement & { address: string })[];
  /** Accounts of the wallet that somebody else could take from afterwards. */
  handedOver: string[];
  /** Programs that are asked and that nobody here knows. */
  unknownPrograms: string[];
  /** Who else has to sign. */
  otherSigners: string[];
};

export type Surprise =
  | { kind: "amount"; asset: string; said: string | null; found: string }
  | { kind: "handed_over"; address: string }
  | { kind: "unknown_program"; address: string }
  | { kind: "other_signer"; address: string }
  | { kind: "high_fee"; fee: string };

/** `seen`: a node has it. `processed`: in a block, `finalised`: for ever. `expired`: it can never land any more. */
export const followStates = [
  "seen",
  "processed",
  "confirmed",
  "finalised",
  "failed",
  "expired",
] as const;
export type FollowState = (typeof followStates)[number];
export type Following = { state: FollowState; slot: number | null; refusal: string | null };

/** What a wallet holds, in smallest units. */
export type Holdings = { sol: string; usdc: string; token: string };

/** A program on the chain, and what was built from this source. Hashes are SHA-256 in hexadecimal. */
export type ProgramView = {
  name: "bounty" | "token";
  address: string;
  /** Null where nothing is deployed. */
  deployedSlot: string | null;
  /** Who may replace it; null for nobody. */
  authority: string | null;
  /** Of the code there, with and without the room behind it. */
  hashes: string[];
  built: string | null;
};

const Address = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/);
const Signature = z.string().regex(/^[1-9A-HJ-NP-Za-km-z]{64,88}$/);
const Transaction = z.base64().min(4).max(TRANSACTION_TEXT_MAX);

export const LookAhead = z.object({ transaction: Transaction, wallet: Address });
export type LookAhead = z.output<typeof LookAhead>;
export const SendSigned = z.object({ transaction: Transaction });
export type SendSigned = z.output<typeof SendSigned>;
/** `blockhash`: the one in the transaction, with which it expires. */
export const FollowSigned = z.object({ signature: Signature, blockhash: Address });
export type FollowSigned = z.output<typeof FollowSigned>;
/** `sentAs`: the signature that a wallet has answered with, 64 bytes in base64. */
export const NoticeSent = z.object({ sentAs: z.base64().length(88) });
export type NoticeSent = z.output<typeof NoticeSent>;
export const OfWallet = z.object({ wallet: Address });
export type OfWallet = z.output<typeof OfWallet>;

/** Nobody pays more than this to have one transaction taken. */
const FEE_MAX = 10_000_000n;

/** What a transaction would do besides, or instead of, what was said. None: it does what was said. */
export function surprises(declared: readonly Declared[], forecast: Forecast): Surprise[] {
  const assets = new Set([...declared, ...forecast.changes].map(({ asset }) => asset));
  return [
    ...[...assets].flatMap((asset) => amountSurprise(asset, declared, forecast.changes)),
    ...forecast.handedOver.map((address) => ({ kind: "handed_over", address }) as const),
    ...forecast.unknownPrograms.map((address) => ({ kind: "unknown_program", address }) as const),
    ...forecast.otherSigners.map((address) => ({ kind: "other_signer", address }) as const),
    ...(BigInt(forecast.fee) > FEE_MAX ? [{ kind: "high_fee", fee: forecast.fee } as const] : []),
  ];
}

function amountSurprise(
  asset: string,
  declared: readonly Declared[],
  changes: readonly Movement[],
): Surprise[] {
  const said = declared.find((each) => each.asset === asset);
  const found = changes.find((each) => each.asset === asset)?.change ?? "0";
  const difference = BigInt(found) - BigInt(said?.change ?? "0");
  if (difference === 0n || (said?.atLeast && difference > 0n)) return [];
  return [{ kind: "amount", asset, said: said?.change ?? null, found }];
}

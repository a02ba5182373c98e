import {
  ComputeBudgetProgram,
  Ed25519Program,
  PublicKey,
  Secp256k1Program,
  SystemProgram,
  VersionedMessage,
} from "@solana/web3.js";

const LAMPORTS_PER_SIGNATURE = 5_000;
/** What an instruction may use where nobody says: much for a deployed program, little for a native one. */
const UNITS_PER_CALL = 200_000;
const UNITS_PER_NATIVE_CALL = 3_000;
const UNITS_MAX = 1_400_000;
const MICRO = 1_000_000n;

/** Programs that check signatures, each of which is paid for like one of the transaction's own. */
const verifiers = [
  Ed25519Program.programId,
  Secp256k1Program.programId,
  new PublicKey("Secp256r1SigVerify1111111111111111111111111"),
];

const natives = [
  ...verifiers,
  SystemProgram.programId,
  ComputeBudgetProgram.programId,
  new PublicKey("BPFLoader2111111111111111111111111111111111"),
  new PublicKey("BPFLoaderUpgradeab1e11111111111111111111111"),
  new PublicKey("Vote111111111111111111111111111111111111111"),
];

/** The first byte of an instruction to the compute budget program. */
const Budget = { setUnitLimit: 2, setUnitPrice: 3 };

type Call = { programId: PublicKey; data: Uint8Array };

export function readMessage(bytes: Uint8Array): VersionedMessage | null {
  try {
    return VersionedMessage.deserialize(bytes);
  } catch {
    return null;
  }
}

/** What a transaction pays for being in a block, in lamports. */
export function feeOf(message: VersionedMessage): number {
  const calls: Call[] = message.compiledInstructions.flatMap(({ programIdIndex, data }) => {
    const programId = message.staticAccountKeys[programIdIndex];
    return programId ? { programId, data } : [];
  });
  const checked = calls
    .filter(({ programId }) => isOneOf(verifiers, programId))
    .reduce((sum, { data }) => sum + (data[0] ?? 0), 0);
  const signatures = message.header.numRequiredSignatures + checked;
  return signatures * LAMPORTS_PER_SIGNATURE + priorityFeeOf(calls);
}

function priorityFeeOf(calls: Call[]): number {
  const budget = calls
    .filter(({ programId }) => programId.equals(ComputeBudgetProgram.programId))
    .map(({ data }) => Buffer.from(data));
  const price = budget.find((data) => data[0] === Budget.setUnitPrice && data.length === 9);
  if (!price) return 0;
  const limit = budget.find((data) => data[0] === Budget.setUnitLimit && data.length === 5);
  const units = Math.min(UNITS_MAX, limit?.readUInt32LE(1) ?? standardUnitsOf(calls));
  return Number((price.readBigUInt64LE(1) * BigInt(units) + MICRO - 1n) / MICRO);
}

function standardUnitsOf(calls: Call[]): number {
  return calls.reduce(
    (sum, { programId }) =>
      sum + (isOneOf(natives, programId) ? UNITS_PER_NATIVE_CALL : UNITS_PER_CALL),
    0,
  );
}

const isOneOf = (programs: PublicKey[], id: PublicKey) =>
  programs.some((program) => program.equals(id));

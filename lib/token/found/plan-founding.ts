import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { readMint, readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { inTokens, SUPPLY } from "../contract";
import { type Founding, ungiven } from "./found-token";
import { firstGrants } from "./grants";
import { stakingState } from "./look";

export type FoundingPlan = {
  steps: { what: string; done: boolean }[];
  /** What stands against it: while there is any, nothing is sent. */
  problems: string[];
};

/** More than the rent of every account that is made and all fees: some 0.03 SOL. */
const LAMPORTS = 100_000_000n;

/** What `foundToken` would still do on this chain, and whether it could. Sends nothing. */
export async function planFounding(set: Founding): Promise<FoundingPlan> {
  const seen = await look(set);
  const steps = stepsOf(set, seen);
  const isDone = steps.every(({ done }) => done);
  const problems = [
    ...(seen.isProgram ? [] : [`There is no program at ${set.program}.`]),
    ...mintProblems(set, seen),
    ...stakingProblems(set, seen),
    ...(isDone ? [] : moneyProblems(set, seen)),
  ];
  return { steps, problems };
}

type Seen = Awaited<ReturnType<typeof look>>;

async function look(set: Founding) {
  const { connection, program, mint, authority } = set;
  const own = associatedTokenAddress(authority.publicKey, mint.publicKey);
  const [code, account, balance, tokens, staking] = await Promise.all([
    connection.getAccountInfo(program, "confirmed"),
    connection.getAccountInfo(mint.publicKey, "confirmed"),
    connection.getBalance(authority.publicKey, "confirmed"),
    connection.getAccountInfo(own, "confirmed"),
    stakingState(connection, mint.publicKey, program),
  ]);
  const grants = firstGrants(set.now);
  return {
    isProgram: code?.executable === true,
    isTaken: account !== null,
    mint: account && readMint(account.data),
    lamports: BigInt(balance),
    tokens: (tokens && readTokenAccount(tokens.data)?.amount) || 0n,
    staking,
    grants,
    waiting: await ungiven(set, grants),
  };
}

function stepsOf(set: Founding, { mint, staking, grants, waiting }: Seen): FoundingPlan["steps"] {
  const house = set.authority.publicKey;
  return [
    {
      what: `Make the mint ${set.mint.publicKey}, with six decimals and nobody who could freeze it`,
      done: mint !== null,
    },
    {
      what: `Set staking up: buybacks by ${set.buybackAuthority}, new stakes may be stopped by ${house}`,
      done: staking !== null,
    },
    {
      what: `Mint ${inTokens(SUPPLY)} 100Bs to ${house}, and from then on nobody can ever mint more`,
      done: mint !== null && mint.supply > 0n,
    },
    ...grants.map((grant) => ({
      what: `Lock ${inTokens(grant.total)} 100Bs up for the ${grant.of}, ${set.beneficiaries[grant.of]}: ${freeWords(grant)}`,
      done: !waiting.includes(grant),
    })),
  ];
}

/** A mint that somebody else made, or made differently, is not taken over. */
function mintProblems(set: Founding, { isTaken, mint, staking }: Seen): string[] {
  const { publicKey, secretKey } = set.mint;
  if (isTaken && !mint) return [`${publicKey} is something else than a mint.`];
  if (!mint) return secretKey ? [] : ["The mint's own key is needed to make it: --mint FILE."];
  const said: [boolean, string][] = [
    [mint.decimals !== 6, `The mint has ${mint.decimals} decimals, not six.`],
    [mint.freezeAuthority !== null, `${mint.freezeAuthority} could freeze accounts of the mint.`],
    [
      mint.supply === 0n && !mint.mintAuthority?.equals(set.authority.publicKey),
      "Nothing is minted, and the house's authority may not mint.",
    ],
    [mint.supply > 0n && mint.mintAuthority !== null, "Tokens are minted, and more could be."],
    [mint.supply > SUPPLY, "More is minted than there may be."],
    [
      mint.mintAuthority === null && staking === null,
      "Nobody can mint any more, so staking cannot be set up.",
    ],
  ];
  return said.filter(([isSo]) => isSo).map(([, words]) => words);
}

function stakingProblems({ buybackAuthority }: Founding, { staking }: Seen): string[] {
  if (!staking || staking.buybackAuthority.equals(buybackAuthority)) return [];
  return [
    `Staking is set up for buybacks by ${staking.buybackAuthority}, which is not the house's key.`,
  ];
}

function moneyProblems(
  { authority }: Founding,
  { lamports, tokens, mint, waiting }: Seen,
): string[] {
  const house = authority.publicKey;
  const left = waiting.reduce((sum, { total }) => sum + total, 0n);
  return [
    ...(mint && mint.supply > 0n && tokens < left
      ? [`${house} holds fewer than the ${inTokens(left)} 100Bs that are still to be locked up.`]
      : []),
    ...(lamports < LAMPORTS
      ? [`${house} pays for it and has ${Number(lamports) / 1e9} SOL. Give it 0.1.`]
      : []),
  ];
}

function freeWords({ start, cliff, end }: { start: bigint; cliff: bigint; end: bigint }): string {
  if (end === start) return "free at once";
  const day = (at: bigint) => new Date(Number(at) * 1_000).toISOString().slice(0, 10);
  return `free little by little until ${day(end)}${cliff > start ? `, nothing before ${day(cliff)}` : ""}`;
}

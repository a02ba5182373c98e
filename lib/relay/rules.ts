import { type Forecast, type Movement, type Snapshot, SOL } from "./contract";

const SYSTEM_PROGRAM = "11111111111111111111111111111111";
/** What a byte costs for as long as it is kept, and how many bytes every account has besides its own. */
const RENT_PER_BYTE = 6_960n;
const ACCOUNT_BYTES = 128n;
export type Weighed = Pick<Forecast, "rentPaid" | "rentBack" | "changes" | "others" | "handedOver">;

type Pair = { was: Snapshot; is: Snapshot };

/** What a wallet wins and loses between two looks at the same accounts, in the same order. */
export function weigh(
  before: readonly Snapshot[],
  after: readonly Snapshot[],
  { wallet, fee }: { wallet: string; fee: bigint },
): Weighed {
  const pairs = before.map((was, index) => ({ was, is: after[index] ?? was }));
  const self = pairs.find(({ was }) => was.address === wallet);
  const rest = pairs.filter((pair) => pair !== self);
  const rentPaid = sum(rest.map(({ was, is }) => (was.lamports === 0n ? rentOf(is) : 0n)));
  const rentBack = sum(rest.map(({ was, is }) => (is.lamports === 0n ? rentOf(was) : 0n)));
  const lamports = self ? self.is.lamports - self.was.lamports + fee : 0n;
  const moves = rest.flatMap(tokensMoved);
  const mine = moves.filter(({ holder }) => holder === wallet);
  return {
    rentPaid: String(rentPaid),
    rentBack: String(rentBack),
    changes: changesOf([{ asset: SOL, change: lamports + rentPaid - rentBack }, ...mine]),
    others: moves
      .filter(({ holder }) => holder !== wallet)
      .map(({ address, asset, change }) => ({ address, asset, change: String(change) })),
    handedOver: [
      ...(self && self.is.owner !== SYSTEM_PROGRAM ? [wallet] : []),
      ...rest.filter((pair) => opens(pair, wallet)).map(({ was }) => was.address),
    ],
  };
}

/** One line an asset, and none for what stays as it is. */
function changesOf(moves: readonly { asset: string; change: bigint }[]): Movement[] {
  const assets = [...new Set(moves.map(({ asset }) => asset))];
  return assets.flatMap((asset) => {
    const change = sum(moves.filter((each) => each.asset === asset).map((each) => each.change));
    return change === 0n ? [] : [{ asset, change: String(change) }];
  });
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

/** Only what a program's account needs to be kept: more than that is a payment, whatever it is called. */
function rentOf({ owner, lamports, size }: Snapshot): bigint {
  if (owner === SYSTEM_PROGRAM) return 0n;
  const needed = (BigInt(size) + ACCOUNT_BYTES) * RENT_PER_BYTE;
  return lamports < needed ? lamports : needed;
}

/** Whether somebody may take from a token account of the wallet's afterwards who could not before. */
function opens({ was: { token: was }, is: { token: is } }: Pair, wallet: string): boolean {
  if (was?.holder !== wallet || !is) return false; // Closed: what was in it is counted as gone.
  return (
    is.holder !== wallet ||
    (is.delegate !== null && (is.delegate !== was.delegate || is.delegated > was.delegated)) ||
    (is.closeAuthority !== null && is.closeAuthority !== was.closeAuthority)
  );
}

type Moved = { address: string; asset: string; holder: string; change: bigint };

function tokensMoved({ was: { address, token: was }, is: { token: is } }: Pair): Moved[] {
  const isSame = was && is && was.holder === is.holder && was.mint === is.mint;
  const moves = isSame
    ? [{ asset: is.mint, holder: is.holder, change: is.amount - was.amount }]
    : [
        ...(was ? [{ asset: was.mint, holder: was.holder, change: -was.amount }] : []),
        ...(is ? [{ asset: is.mint, holder: is.holder, change: is.amount }] : []),
      ];
  return moves.filter(({ change }) => change !== 0n).map((move) => ({ address, ...move }));
}

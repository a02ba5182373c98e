/** Hours that a change of the payout wallet waits, so that its owner can take it back. */
export const PAYOUT_DELAY_HOURS = 48;

export type PayoutWallet = {
  address: string;
  since: Date;
  nextAddress: string | null;
  nextAt: Date | null;
};

/** The wallet as it stands at an instant: a change whose time has come is made. */
export function standing(wallet: PayoutWallet, now: Date): PayoutWallet {
  const { nextAddress, nextAt } = wallet;
  if (!(nextAddress && nextAt) || nextAt > now) return wallet;
  return { address: nextAddress, since: nextAt, nextAddress: null, nextAt: null };
}

/** Wanting another: the first holds at once, a change after its delay, the same one ends a change. */
export function wanting(wallet: PayoutWallet | null, address: string, now: Date): PayoutWallet {
  if (!wallet) return { address, since: now, nextAddress: null, nextAt: null };
  const present = standing(wallet, now);
  if (present.address === address) return { ...present, nextAddress: null, nextAt: null };
  const nextAt = new Date(now.getTime() + PAYOUT_DELAY_HOURS * 3_600_000);
  return { ...present, nextAddress: address, nextAt };
}

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** Whether this is 32 bytes in base58, as every address on Solana. */
export function isSolanaAddress(text: string): boolean {
  if (!/^[1-9A-HJ-NP-Za-km-z]{32,44}$/.test(text)) return false;
  const value = [...text].reduce((sum, sign) => sum * 58n + BigInt(alphabet.indexOf(sign)), 0n);
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return zeros + Math.ceil(value.toString(16).length / 2) === 32 || (value === 0n && zeros === 32);
}

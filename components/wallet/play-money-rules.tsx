import { formatUsd } from "@/lib/core/money";
import type { PlayMoneyTerms } from "@/lib/wallet/contract";

/** What people start with and how they get more, in words, from the settings in force. */
export function PlayMoneyRules({ terms }: { terms: PlayMoneyTerms }) {
  const usd = (micros: string) => formatUsd(BigInt(micros));
  return (
    <section className="rule-double mt-7 max-w-[760px] pt-4">
      <h2>Play money</h2>
      <div className="mt-2 max-w-[66ch] space-y-3 text-ink-2">
        <p>
          A new account starts with {usd(terms.account)}, a guest with {usd(terms.guest)}.
          {terms.upgrade !== "0" &&
            ` A guest who makes an account of it keeps everything and gets ${usd(terms.upgrade)} more.`}
        </p>
        <p>
          Whoever has less than {usd(terms.refillBelow)}, held money included, may refill once a day
          (UTC), guests too. A refill brings the wallet to {usd(terms.refillTo)}, or to ten times
          the highest next price where that is more.
        </p>
        <p>These amounts belong to no round and may change.</p>
      </div>
    </section>
  );
}

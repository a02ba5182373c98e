import { Register, Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import { formatUsd } from "@/lib/core/money";
import { type Overview, SUPPLY } from "@/lib/token/contract";
import { roughTokens } from "./token-words";

/** Supply, what was burned, what is staked, and the fund that buys back. */
export function TokenFigures({ overview }: { overview: Overview }) {
  const { supply, burned, staked, stakers, buyback } = overview;
  const thousandths = (BigInt(burned) * 1_000n) / SUPPLY;
  return (
    <Register of={4} className="mt-5">
      <Stat label="Supply left" context="of 100 M, minting is revoked">
        {roughTokens(supply)}
      </Stat>
      <Stat
        label="Burned"
        context={`${thousandths / 10n}.${thousandths % 10n} %, in ${buyback.count} ${buyback.count === 1 ? "buyback" : "buybacks"}`}
      >
        {roughTokens(burned)}
      </Stat>
      <Stat label="Staked" context={`by ${stakers} ${stakers === 1 ? "wallet" : "wallets"}`}>
        {roughTokens(staked)}
      </Stat>
      <Stat label="Buyback fund" context={<NextBuyback buyback={buyback} />}>
        {formatUsd(BigInt(buyback.fund))}
      </Stat>
    </Register>
  );
}

function NextBuyback({ buyback }: Pick<Overview, "buyback">) {
  const { enabled, threshold, nextMoment } = buyback;
  if (!enabled) return "buybacks are switched off";
  return (
    <>
      next at {formatUsd(BigInt(threshold))}
      {nextMoment && (
        <>
          , or <Time at={nextMoment} show="brief" />
        </>
      )}
    </>
  );
}

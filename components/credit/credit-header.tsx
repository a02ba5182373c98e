import type { ReactNode } from "react";
import { Register, Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import { credit, formatExactCredits } from "@/lib/core/credit";
import type { BurnOrder, CreditBalance } from "@/lib/credit/contract";
import { burnOrderWords } from "./statement-words";

/** What can be spent, from which buckets, and what is held. */
export function CreditHeader(props: {
  balance: CreditBalance;
  order: BurnOrder;
  action: ReactNode;
}) {
  const { available, held, daily, purchased, bonus } = props.balance;
  return (
    <header className="mb-6">
      <div className="mb-4 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
        <div>
          <h1 className="font-text text-sm tracking-normal text-ink-3">Credits you can spend</h1>
          <Credits micros={available} />
        </div>
        <div className="max-md:w-full">{props.action}</div>
      </div>
      <Register of={4}>
        <Stat
          label="Daily"
          context={
            <>
              of {amount(daily.of)}, new <Time at={daily.renewsAt} show="brief" />
            </>
          }
        >
          {amount(daily.available)}
        </Stat>
        <Stat label="Bought" context="never expire">
          {amount(purchased)}
        </Stat>
        <Stat label="Bonus" context={<BonusEnd next={bonus.next} />}>
          {amount(bonus.available)}
        </Stat>
        <Stat label="Held" context="not charged yet">
          {amount(held)}
        </Stat>
      </Register>
      <p className="mt-2.5 text-sm text-ink-3">{burnOrderWords(props.order)}</p>
    </header>
  );
}

function BonusEnd({ next }: { next: CreditBalance["bonus"]["next"] }) {
  if (!next) return "comes with packages";
  return (
    <>
      {amount(next.amount)} until <Time at={next.expiresAt} show="day" />
    </>
  );
}

function amount(micros: string): string {
  return formatExactCredits(BigInt(micros));
}

/** The large figure: whole credits, the hundredths superior. Heard as one number. */
function Credits({ micros }: { micros: string }) {
  const all = BigInt(micros);
  const whole = (all / credit).toLocaleString("en");
  const hundredths = ((all % credit) / (credit / 100n)).toString().padStart(2, "0");
  return (
    <span className="money mt-2.5 text-[clamp(3rem,15vw,4.5rem)]">
      <span className="sr-only">{formatExactCredits(all)} credits</span>
      <span aria-hidden="true" className="contents">
        <span>{whole}</span>
        <sup className="cents">.{hundredths}</sup>
      </span>
    </span>
  );
}

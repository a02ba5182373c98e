import type { ReactNode } from "react";
import { Money } from "@/components/ui/money";
import { formatUsd } from "@/lib/core/money";

/** What can be spent, what is held, and the way to more. Amounts in micro-USD. */
export function WalletHeader(props: {
  available: string;
  held: string;
  playMoney: boolean;
  /** The button that adds money, or the sentence that says when it can. */
  action: ReactNode;
}) {
  const held = BigInt(props.held);
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-5 gap-y-4">
      <div>
        <h1 className="font-text text-sm tracking-normal text-ink-3">
          {props.playMoney ? "Play dollars you can spend" : "Dollars you can spend"}
        </h1>
        <Money micros={props.available} className="mt-2.5 text-[clamp(3rem,15vw,4.5rem)]" />
        <p className="mt-2.5 text-sm text-ink-2">
          {held > 0n ? `and ${formatUsd(held)} held, not charged yet` : "Nothing is held."}
        </p>
      </div>
      <div className="max-md:w-full [&_button]:max-md:w-full">{props.action}</div>
    </header>
  );
}

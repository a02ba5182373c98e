import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Money } from "@/components/ui/money";
import { formatExactUsd, formatUsd, hasFractionOfCent } from "@/lib/core/money";

/** What can be spent, what is held, and the way to more. Amounts in micro-USD. */
export function WalletHeader(props: {
  available: string;
  held: string;
  total: string;
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
        <Reckoning available={BigInt(props.available)} held={held} total={BigInt(props.total)} />
      </div>
      <div className="max-md:w-full [&_button]:max-md:w-full">{props.action}</div>
    </header>
  );
}

type Reckoned = { available: bigint; held: bigint; total: bigint };

/** The sum behind the large figure, to the last decimal where cents would not add up. */
function Reckoning({ available, held, total }: Reckoned) {
  const exact = [available, held].some(hasFractionOfCent);
  const format = exact ? formatExactUsd : formatUsd;
  if (held === 0n)
    return (
      <p className="mt-2.5 text-sm text-ink-2">
        {exact && `Exactly ${format(available)}. `}Nothing is held.
      </p>
    );
  return (
    <DescriptionList
      className="mt-3 w-full min-w-64"
      rows={[
        { label: "To spend", value: format(available) },
        { label: "Held, not charged yet", value: format(held) },
        { label: "In the wallet", value: format(total), strong: true },
      ]}
    />
  );
}

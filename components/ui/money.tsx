import { decimalsAfterCents, formatUsd, usdParts } from "@/lib/core/money";
import { cx } from "./class-names";

type MoneyProps = {
  /** Micro-USD, as a bigint or as the decimal string in which amounts travel. */
  micros: bigint | string;
  className?: string | undefined;
};

/** A large figure: whole dollars, with sign and cents superior. Heard as one sum. */
export function Money({ micros, className }: MoneyProps) {
  const { sign, whole, cents } = usdParts(BigInt(micros));
  return (
    <span className={cx("money", className)}>
      <span className="sr-only">{formatUsd(BigInt(micros))}</span>
      <span aria-hidden="true" className="contents">
        <sup className="sign">{sign}$</sup>
        <span>{whole}</span>
        <sup className="cents">.{cents}</sup>
      </span>
    </span>
  );
}

/** A figure in a row: tabular, always two decimals, true minus. */
export function Sum({ micros, className }: MoneyProps) {
  return (
    <span className={cx("figures whitespace-nowrap", className)}>{formatUsd(BigInt(micros))}</span>
  );
}

type ColumnProps = MoneyProps & {
  /** With all six decimals, in a column where cents would not add up; the last four step back. */
  exact?: boolean | undefined;
};

/** What an account gained or lost, with its sign, without the unit: for columns that name it. */
export function Change({ micros, className, exact }: ColumnProps) {
  const amount = BigInt(micros);
  return <InColumn amount={amount} plus={amount > 0n} className={className} exact={exact} />;
}

/** A plain figure for a column of balances that names its unit itself. */
export function Figure({ micros, className, exact }: ColumnProps) {
  return <InColumn amount={BigInt(micros)} className={className} exact={exact} />;
}

function InColumn(props: {
  amount: bigint;
  plus?: boolean;
  className: string | undefined;
  exact: boolean | undefined;
}) {
  const { whole, cents } = usdParts(props.amount);
  const minus = props.amount < 0n && (props.exact || props.amount <= -10_000n);
  return (
    <span className={cx("figures whitespace-nowrap", props.className)}>
      {props.plus && "+"}
      {minus && "\u2212"}
      {whole}.{cents}
      {props.exact && <span className="text-[0.8em]">{decimalsAfterCents(props.amount)}</span>}
    </span>
  );
}

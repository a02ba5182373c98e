import { formatUsd, usdParts } from "@/lib/core/money";
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

/** What an account gained or lost, with its sign, without the unit: for columns that name it. */
export function Change({ micros, className }: MoneyProps) {
  const amount = BigInt(micros);
  const { sign, whole, cents } = usdParts(amount);
  return (
    <span className={cx("figures whitespace-nowrap", className)}>
      {amount > 0n ? "+" : sign}
      {whole}.{cents}
    </span>
  );
}

/** A plain figure for a column of balances that names its unit itself. */
export function Figure({ micros, className }: MoneyProps) {
  const { sign, whole, cents } = usdParts(BigInt(micros));
  return (
    <span className={cx("figures whitespace-nowrap", className)}>
      {sign}
      {whole}.{cents}
    </span>
  );
}

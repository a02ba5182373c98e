import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { cx } from "./class-names";

/** Hairlines, small heads, no stripes. Scrolls sideways by itself where it must. */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-[0.875rem]">
        <caption className="sr-only">{label}</caption>
        {children}
      </table>
    </section>
  );
}

export function Th({
  figure,
  className,
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { figure?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        "border-b border-rule pr-3 pb-2 text-xs font-normal whitespace-nowrap text-ink-3 last:pr-0",
        figure ? "text-right" : "text-left",
        className,
      )}
    />
  );
}

export function Td({
  figure,
  className,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { figure?: boolean }) {
  return (
    <td
      {...rest}
      className={cx(
        "border-b border-line py-2.5 pr-3 align-middle last:pr-0",
        figure && "figures text-right whitespace-nowrap",
        className,
      )}
    />
  );
}

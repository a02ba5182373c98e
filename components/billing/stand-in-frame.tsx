import type { ReactNode } from "react";

/** The page of a payment service that is none: dashed all around, and said in its first line. */
export function StandInFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mx-auto my-6 w-[min(44rem,calc(100%-2rem))] rounded-panel border border-dashed border-line-strong">
      <p className="border-b border-dashed border-line-strong bg-sunk px-4 py-2.5 text-sm text-ink-2 md:px-7">
        A stand-in for Stripe, in place of its page. No card is charged and no money moves.
      </p>
      <div className="px-4 py-5 md:px-7 md:py-6">
        <h1 className="text-2xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}

"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { formatUsd, usdParts } from "@/lib/core/money";

/** A large sum in micro-USD whose digits roll once, 240 ms, when they change. */
export function RollingMoney({ micros, className }: { micros: string; className?: string }) {
  const [shown, setShown] = useState({ micros, former: micros });
  if (shown.micros !== micros) setShown({ micros, former: shown.micros });
  const { sign, whole, cents } = usdParts(BigInt(micros));
  const former = usdParts(BigInt(shown.former));
  return (
    <span className={cx("money", className)}>
      <span className="sr-only">{formatUsd(BigInt(micros))}</span>
      <span aria-hidden="true" className="contents">
        <sup className="sign">{sign}$</sup>
        <span>{digits(whole, former.whole, micros)}</span>
        <sup className="cents">.{digits(cents, former.cents, micros)}</sup>
      </span>
    </span>
  );
}

/** Compared from the right, so that a new thousand rolls in on its own. */
function digits(now: string, former: string, key: string) {
  return [...now].map((digit, index) => {
    const place = now.length - index;
    const changed = former.at(-place) !== digit || place > former.length;
    return (
      <span key={changed ? `${place}:${key}` : place} className={cx(changed && "digit-roll")}>
        {digit}
      </span>
    );
  });
}

import type { ReactNode } from "react";
import { cx } from "./class-names";

export type TagTone = "neutral" | "play" | "danger" | "success" | "info" | "gold";

const tones: Record<TagTone, string> = {
  neutral: "border-line text-ink-2",
  play: "border-dashed border-line-strong text-ink-2",
  danger: "border-carnelian-ground bg-carnelian-ground text-carnelian",
  success: "border-malachite-ground bg-malachite-ground text-malachite",
  info: "border-lapis-ground bg-lapis-ground text-lapis",
  gold: "border-gold-ground bg-gold-ground text-gold",
};

export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5.5 items-center gap-1.5 rounded-tag border px-1.75 text-xs leading-none",
        "whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Stands wherever a sum can be spent that is not real. */
export function PlayMoneyTag() {
  return <Tag tone="play">Play money</Tag>;
}

import type { ButtonHTMLAttributes } from "react";
import { cx } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger" | "gold";
export type ButtonSize = "dense" | "normal" | "large";

const variants: Record<ButtonVariant, string> = {
  primary: "border-ink bg-ink text-ground hover:border-ink-2 hover:bg-ink-2",
  secondary: "border-line-strong text-ink hover:border-ink-2 hover:bg-overlay",
  quiet: "border-transparent text-ink-2 hover:text-ink hover:underline",
  danger: "border-carnelian text-carnelian hover:bg-carnelian-ground",
  gold: "border-gold-edge bg-gold-fill font-semibold text-on-gold hover:brightness-105",
};

const sizes: Record<ButtonSize, string> = {
  dense: "min-h-8 py-1 text-sm pointer-coarse:min-h-11",
  normal: "min-h-11 py-2 text-[0.875rem] md:min-h-10 pointer-coarse:min-h-11",
  large: "min-h-12 py-2 text-md",
};

const paddings: Record<ButtonSize, string> = { dense: "px-3", normal: "px-4", large: "px-5.5" };

/** The look of a button, for anything that is pressed: `button`, link or summary. */
export function buttonLook(
  variant: ButtonVariant = "secondary",
  size: ButtonSize = "normal",
  className?: string,
): string {
  return cx(
    "inline-flex items-center justify-center gap-2 rounded-control border font-medium",
    "text-center leading-tight no-underline figures transition-colors duration-[120ms]",
    variants[variant],
    sizes[size],
    variant === "quiet" ? "px-2" : paddings[size],
    className,
  );
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** The act is under way: the button keeps its focus and does nothing more. */
  pending?: boolean | undefined;
  pendingLabel?: string | undefined;
  /** Why it cannot be pressed yet; stands in the button instead of its label. */
  locked?: string | undefined;
};

const lockedLook =
  "border-dashed border-line-strong bg-transparent font-medium text-ink-3 hover:bg-transparent";

export function Button(props: ButtonProps) {
  const {
    variant,
    size,
    pending = false,
    pendingLabel,
    locked,
    className,
    children,
    ...rest
  } = props;
  const look = buttonLook(locked ? "secondary" : variant, size, className);
  return (
    <button
      type="button"
      {...rest}
      {...(pending && { type: "button", onClick: undefined, "aria-disabled": true })}
      aria-busy={pending || undefined}
      disabled={rest.disabled || locked !== undefined}
      className={cx(
        look,
        locked !== undefined && lockedLook,
        pending && "cursor-progress opacity-80",
        locked === undefined && "disabled:opacity-55",
      )}
    >
      {locked ?? ((pending && pendingLabel) || children)}
    </button>
  );
}

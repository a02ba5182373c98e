"use client";

import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./class-names";

type DialogProps = {
  /** A question: `Refund attempt 12?` The button inside names the act. */
  title: string;
  description?: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** A sheet comes from an edge and is as tall as the screen; it holds contents, not questions. */
  side?: "centre" | "left" | "bottom";
  children: ReactNode;
};

const sides = {
  centre:
    "top-1/2 left-1/2 max-h-[88dvh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-panel border bg-raised p-5.5",
  left: "inset-y-0 left-0 w-[min(18rem,88vw)] border-r bg-sunk p-5",
  bottom: "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-panel border-t bg-ground px-4 pt-4 pb-8",
};

export function Dialog({ title, description, trigger, side = "centre", ...rest }: DialogProps) {
  const { children, open, onOpenChange } = rest;
  return (
    <Radix.Root
      {...(open !== undefined && { open })}
      {...(onOpenChange !== undefined && { onOpenChange })}
    >
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.6)]" />
        <Radix.Content
          {...(!description && { "aria-describedby": undefined })}
          className={cx(
            "fixed z-50 overflow-y-auto overscroll-contain border-line-strong shadow-dialog",
            side !== "centre" && "rising",
            sides[side],
          )}
        >
          <div
            className={cx("flex items-start justify-between gap-4", side !== "centre" && "mb-3")}
          >
            <Radix.Title className="text-xl">{title}</Radix.Title>
            {side !== "centre" && (
              <Radix.Close className="min-h-8 px-2 text-sm text-ink-2 underline-offset-4 hover:underline pointer-coarse:min-h-11">
                Close
              </Radix.Close>
            )}
          </div>
          {description && (
            <Radix.Description asChild>
              <div className="mt-1.5 text-sm text-ink-2">{description}</div>
            </Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog it stands in; gives its look to the child. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Radix.Close asChild>{children}</Radix.Close>;
}

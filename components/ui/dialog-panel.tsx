"use client";

import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { cx } from "./class-names";

export type DialogPanelProps = {
  /** A question: `Refund attempt 12?` The button inside names the act. */
  title: string;
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** A sheet comes from an edge and is as tall as the screen; it holds contents, not questions. */
  side?: "centre" | "left" | "right" | "bottom";
  /** Room for two columns. */
  wide?: boolean;
  children: ReactNode;
};

const sides = {
  centre:
    "top-1/2 left-1/2 max-h-[88dvh] w-[min(30rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 rounded-panel border bg-raised p-5.5",
  left: "inset-y-0 left-0 w-[min(18rem,88vw)] border-r bg-sunk p-5",
  right: "inset-y-0 right-0 w-[min(24rem,92vw)] border-l bg-ground p-5",
  bottom: "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-panel border-t bg-ground px-4 pt-4 pb-8",
};

/** What a dialog opens. It comes with the first one, so that a page is there before it. */
export function DialogPanel(props: DialogPanelProps) {
  const { title, description, side = "centre", wide, children, open, onOpenChange } = props;
  const before = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.6)]" />
        <Radix.Content
          onOpenAutoFocus={() => {
            before.current = document.activeElement;
          }}
          onInteractOutside={(event) => {
            const { target } = event;
            if (target instanceof Element && target.closest("[data-over-dialogs]"))
              event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (before.current instanceof HTMLElement) before.current.focus();
          }}
          {...(!description && { "aria-describedby": undefined })}
          className={cx(
            "fixed z-50 overflow-y-auto overscroll-contain border-line-strong shadow-dialog",
            side !== "centre" && "rising",
            sides[side],
            wide && "w-[min(60rem,calc(100vw-2rem))]!",
          )}
        >
          <div
            className={cx("flex items-start justify-between gap-4", side !== "centre" && "mb-3")}
          >
            <Radix.Title className={cx("text-xl", side === "centre" && "pr-9")}>
              {title}
            </Radix.Title>
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
          {side === "centre" && (
            // Last, so that the focus begins at what the dialog asks for.
            <Radix.Close
              aria-label="Close"
              className="absolute top-3.5 right-3.5 flex size-9 items-center justify-center rounded-control text-ink-3 hover:bg-overlay hover:text-ink pointer-coarse:top-2 pointer-coarse:right-2 pointer-coarse:size-11"
            >
              <svg
                width="18"
                height="18"
                viewBox="0 0 24 24"
                aria-hidden="true"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.5"
                strokeLinecap="round"
              >
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </Radix.Close>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

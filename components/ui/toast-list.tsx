"use client";

import { Toast as Radix } from "radix-ui";
import { cx } from "./class-names";

type ToastTone = "info" | "success" | "danger";

export type ToastMessage = {
  text: string;
  tone?: ToastTone;
  /** A toast with an act to take stays until it is answered. */
  action?: { label: string; run: () => void };
};

export type ShownToast = ToastMessage & { id: number };

const signs: Record<ToastTone, { path: string; colour: string }> = {
  success: { path: "M4.5 12.8L9.6 18L19.6 6.4", colour: "text-malachite" },
  danger: { path: "M6 6L18 18M18 6L6 18", colour: "text-carnelian" },
  info: { path: "M12 11V17M12 7.2V7.4M3 12a9 9 0 1018 0a9 9 0 10-18 0", colour: "text-lapis" },
};

/** The sentences at the foot. They come with the first one, so that a page is there before them. */
export function ToastList(props: { messages: ShownToast[]; onGone: (id: number) => void }) {
  return (
    <Radix.Provider duration={6000} label="Message">
      {props.messages.map((message) => (
        <Toast key={message.id} message={message} onGone={() => props.onGone(message.id)} />
      ))}
      <Radix.Viewport
        label="Messages ({hotkey})"
        className="toasts fixed right-0 bottom-16 z-50 m-0 flex w-[min(26rem,100vw)] list-none flex-col gap-2 p-4 outline-none md:bottom-0"
      />
    </Radix.Provider>
  );
}

function Toast({ message, onGone }: { message: ShownToast; onGone: () => void }) {
  const tone = message.tone ?? "info";
  const { action } = message;
  return (
    <Radix.Root
      type={tone === "danger" ? "foreground" : "background"}
      duration={action ? Number.POSITIVE_INFINITY : 6000}
      onOpenChange={(open) => {
        if (!open) onGone();
      }}
      className={cx(
        "rising flex items-start gap-3 rounded-panel border bg-overlay px-3.5 py-2.5 text-[0.875rem] leading-snug",
        tone === "danger" ? "border-carnelian" : "border-line-strong",
      )}
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
        strokeLinejoin="round"
        className={cx("mt-0.5", signs[tone].colour)}
      >
        <path d={signs[tone].path} />
      </svg>
      <Radix.Description className="min-w-0 flex-1">{message.text}</Radix.Description>
      {action && (
        <Radix.Action
          altText={action.label}
          onClick={action.run}
          className="underline decoration-line-strong underline-offset-4"
        >
          {action.label}
        </Radix.Action>
      )}
      <Radix.Close className="text-ink-3 underline-offset-4 hover:underline">Close</Radix.Close>
    </Radix.Root>
  );
}

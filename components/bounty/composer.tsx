"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { ExpectedCost } from "@/components/protection/expected-cost";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import type { AttemptView, OddsView, RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { withoutUnsendable } from "@/lib/core/unsendable";
import { ComposerNotice } from "./composer-notice";
import { noticeOf } from "./notices";
import { lengthOf, type Obstacle, obstacleTo, type Viewer } from "./sending";
import { MESSAGE_BOX } from "./skip-to-message";
import type { HeldQuote } from "./use-quote";
import type { Sending } from "./use-sending";

type ComposerProps = {
  round: RoundView;
  attempts: AttemptView[];
  viewer: Viewer | null;
  /** They take a break, or excluded themselves: said above, and nothing is offered. */
  excluded: boolean;
  available: bigint;
  draft: string;
  onDraft: (text: string) => void;
  onFocusChange: (focused: boolean) => void;
  held: HeldQuote;
  sending: Sending;
  /** From the press of the button on, also while a price is asked for. */
  pending: boolean;
  onSend: () => void;
  guestEntry?: ReactNode;
  /** A way to ask whether the draft was tried before. */
  tried?: ReactNode;
  odds?: OddsView | undefined;
  /** Pays in another way than from the balance here, in place of the button that sends. */
  pay?: { button: ReactNode; line: ReactNode; rule: string } | undefined;
};

/** Where the player writes. The words are kept through every refusal; the button names the price. */
export function Composer(props: ComposerProps) {
  const { round, viewer, draft, held, sending } = props;
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const price = BigInt(held.quote?.price ?? round.nextPrice);
  const obstacle = obstacleTo({
    state: round.state,
    signedIn: viewer !== null,
    excluded: props.excluded,
    available: props.available,
    price,
    message: draft,
    messageMax: round.rules.messageMax,
  });
  const submit = () => {
    if (!obstacle && !props.pending && !props.pay) props.onSend();
    if (obstacle?.kind === "empty") box.current?.focus();
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  const notice = noticeOf({
    obstacle,
    sendFailure: sending.failure,
    help: sending.help,
    quoteFailure: held.failure,
    brokenOff: sending.brokenOff,
    former: held.former,
    now: { price: String(price), step: held.quote?.priceStep ?? round.judgedCount },
    draft,
    attempts: props.attempts,
    judgedCount: round.judgedCount,
    attemptCount: round.attemptCount,
    viewerId: viewer?.id ?? "",
  });
  return (
    <form
      aria-label="Your message to the guardian"
      action={submit}
      className="no-print mx-3 mb-2.5 shrink-0 rounded-panel border border-line-strong bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-focus md:mx-9 md:mb-5"
    >
      {props.pay?.line}
      {notice && (
        <ComposerNotice
          notice={notice}
          onClose={() => {
            held.accept();
            sending.close();
          }}
          onClean={() => {
            props.onDraft(withoutUnsendable(draft));
            box.current?.focus();
          }}
        />
      )}
      <label htmlFor={MESSAGE_BOX} className="sr-only">
        Your message
      </label>
      <textarea
        ref={box}
        id={MESSAGE_BOX}
        value={draft}
        onChange={(event) => props.onDraft(event.target.value)}
        onKeyDown={sendByKey}
        onFocus={() => props.onFocusChange(true)}
        onBlur={() => props.onFocusChange(false)}
        aria-describedby={`${id}-count ${id}-rule`}
        aria-invalid={isUnfit(obstacle) || undefined}
        placeholder="Write your next argument"
        rows={2}
        enterKeyHint="enter"
        className="block field-sizing-content max-h-[30dvh] min-h-14 w-full resize-none bg-transparent px-4 pt-3 text-md leading-normal text-ink outline-none"
      />
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 py-2 pr-2 pl-4 text-sm text-ink-3 md:py-2.5 md:pr-2.5">
        <Count id={`${id}-count`} length={lengthOf(draft)} max={round.rules.messageMax} />
        <span id={`${id}-rule`} className="min-w-0 flex-1 max-md:sr-only">
          <Rule obstacle={obstacle} guardian={round.guardian.name} pays={props.pay?.rule} />
        </span>
        {props.tried}
        <SendButton
          obstacle={obstacle}
          price={price}
          pending={props.pending}
          guestEntry={props.guestEntry}
          pay={props.pay?.button}
        />
      </div>
      {props.odds && <ExpectedCost odds={props.odds} round={round} price={price} />}
    </form>
  );
}

function isUnfit(obstacle: Obstacle | null): boolean {
  return obstacle?.kind === "too_long" || obstacle?.kind === "unsendable";
}

function Count({ id, length, max }: { id: string; length: number; max: number }) {
  const over = length > max;
  return (
    <span id={id} className={cx("figures whitespace-nowrap", over && "text-carnelian")}>
      {length.toLocaleString("en")} / {max.toLocaleString("en")}
      <span className="sr-only"> characters</span>
    </span>
  );
}

function Rule(props: { obstacle: Obstacle | null; guardian: string; pays: string | undefined }) {
  const { obstacle, guardian } = props;
  if (obstacle?.kind === "too_long") return `The message is too long. ${obstacle.text}`;
  if (obstacle?.kind === "excluded") return "You pay for nothing now.";
  if (obstacle?.kind === "signed_out") return `${guardian} hears everyone who pays.`;
  return props.pays ?? "You pay when you press Send. No answer, no fee.";
}

function SendButton(props: {
  obstacle: Obstacle | null;
  price: bigint;
  pending: boolean;
  guestEntry?: ReactNode;
  pay?: ReactNode;
}) {
  const { obstacle, price, pending, guestEntry } = props;
  const here = usePathname();
  const locked = obstacle && lockedWords(obstacle, price);
  if (locked) return <Button locked={locked} className="ml-auto" />;
  if (obstacle?.kind === "signed_out") {
    return (
      <span className="ml-auto flex flex-wrap justify-end gap-2">
        {guestEntry}
        <Link href={`/sign-in?next=${here}`} className={buttonLook("gold")}>
          Sign in to play
        </Link>
      </span>
    );
  }
  // Stays when the words are gone: its dialog may still be following the payment for them.
  if (props.pay && (!obstacle || obstacle.kind === "empty")) return props.pay;
  return (
    <Button
      type="submit"
      variant="gold"
      pending={pending}
      pendingLabel="Sending"
      aria-disabled={obstacle !== null || pending || undefined}
      aria-keyshortcuts="Control+Enter Meta+Enter"
      className="ml-auto"
    >
      Send for {formatUsd(price)}
    </Button>
  );
}

/** Why the button cannot be pressed, in the button; nothing where it can, or does something else. */
function lockedWords(obstacle: Obstacle, price: bigint): string | undefined {
  switch (obstacle.kind) {
    case "closed":
    case "excluded":
      return "Not now";
    case "too_little":
      return `Costs ${formatUsd(price)}`;
    case "too_long":
      return obstacle.text;
    case "unsendable":
      return "Cannot be sent yet";
    default:
      return undefined;
  }
}

"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId } from "react";
import { Button, buttonLook } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { Note } from "@/components/ui/note";
import type { RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { reasonText } from "../reasons";
import { lengthOf, type Obstacle, obstacleTo, type Viewer } from "./sending";
import type { HeldQuote } from "./use-quote";
import type { Sending } from "./use-sending";

type ComposerProps = {
  round: RoundView;
  viewer: Viewer | null;
  available: bigint;
  draft: string;
  onDraft: (text: string) => void;
  onFocusChange: (focused: boolean) => void;
  held: HeldQuote;
  sending: Sending;
  onSend: () => void;
  guestEntry?: ReactNode;
};

/** Where the player writes. The words are kept through every refusal; the button names the price. */
export function Composer(props: ComposerProps) {
  const { round, viewer, draft, held, sending } = props;
  const id = useId();
  const price = BigInt(held.quote?.price ?? round.nextPrice);
  const obstacle = obstacleTo({
    state: round.state,
    signedIn: viewer !== null,
    available: props.available,
    price,
    message: draft,
    messageMax: round.rules.messageMax,
  });
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!obstacle && !sending.pending) props.onSend();
  };
  return (
    <form
      aria-label="Your message to the guardian"
      action={() => {
        if (!obstacle && !sending.pending) props.onSend();
      }}
      className="no-print mx-3 mb-2.5 shrink-0 rounded-panel border border-line-strong bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-offset-2 has-[textarea:focus-visible]:outline-focus md:mx-9 md:mb-5"
    >
      <Notices
        {...props}
        price={price}
        closed={obstacle?.kind === "closed" ? obstacle.text : null}
      />
      <label htmlFor={`${id}-words`} className="sr-only">
        Your message
      </label>
      <textarea
        id={`${id}-words`}
        value={draft}
        onChange={(event) => props.onDraft(event.target.value)}
        onKeyDown={sendByKey}
        onFocus={() => props.onFocusChange(true)}
        onBlur={() => props.onFocusChange(false)}
        aria-describedby={`${id}-count ${id}-rule`}
        aria-invalid={obstacle?.kind === "too_long" || undefined}
        placeholder="Write your next argument"
        rows={2}
        enterKeyHint="enter"
        className="block field-sizing-content max-h-[30dvh] min-h-14 w-full resize-none bg-transparent px-4 pt-3 text-md leading-normal text-ink outline-none"
      />
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-2 py-2 pr-2 pl-4 text-sm text-ink-3 md:py-2.5 md:pr-2.5">
        <Count id={`${id}-count`} length={lengthOf(draft)} max={round.rules.messageMax} />
        <span id={`${id}-rule`} className="min-w-0 flex-1 max-md:sr-only">
          <Rule obstacle={obstacle} guardian={round.guardian.name} />
        </span>
        <SendButton
          obstacle={obstacle}
          price={price}
          pending={sending.pending}
          guestEntry={props.guestEntry}
        />
      </div>
    </form>
  );
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

function Rule({ obstacle, guardian }: { obstacle: Obstacle | null; guardian: string }) {
  if (obstacle?.kind === "too_long") return obstacle.text;
  if (obstacle?.kind === "signed_out") return `${guardian} hears everyone who pays.`;
  return "You pay when you press Send. No answer, no fee.";
}

/** Everything that stands between the words and the guardian, above the words. */
function Notices(props: ComposerProps & { price: bigint; closed: string | null }) {
  const { viewer, held, sending, round, price } = props;
  const failure = sending.failure ?? held.failure;
  const notices: ReactNode[] = [];
  if (held.formerPrice && props.draft !== "") {
    notices.push(
      <PriceChanged
        key="price"
        number={round.attemptCount + 1}
        former={BigInt(held.formerPrice)}
        price={price}
        onKeep={held.accept}
      />,
    );
  } else if (failure) {
    notices.push(
      <Note key="failure" tone="warning" role="alert">
        {reasonText(failure)}
      </Note>,
    );
  }
  if (sending.droppedAfterPayment) {
    notices.push(
      <Note key="dropped" role="status">
        The connection broke, but your message was paid and is being judged. The answer appears
        above as soon as you are back.
      </Note>,
    );
  }
  if (viewer && round.state === "open" && props.available < price) {
    notices.push(
      <Note key="funds" tone="warning">
        You have {formatUsd(props.available)}; this costs {formatUsd(price)}.{" "}
        <Link href="/wallet">Refill play money</Link>
      </Note>,
    );
  }
  if (props.closed) {
    notices.push(
      <Note key="closed" role="status">
        {props.closed}
      </Note>,
    );
  }
  if (notices.length === 0) return null;
  return <div className="flex flex-col gap-3 border-b border-line px-4 py-3">{notices}</div>;
}

function PriceChanged(props: {
  number: number;
  former: bigint;
  price: bigint;
  onKeep: () => void;
}) {
  return (
    <div role="alert" className="flex flex-wrap items-end justify-between gap-3">
      <div className="min-w-0">
        <h3>The price has changed</h3>
        <p className="mt-1 text-sm text-ink-2">
          Someone was before you. Attempt {props.number} now costs {formatUsd(props.price)}, not{" "}
          {formatUsd(props.former)}. Your message is kept.
        </p>
      </div>
      <Button size="dense" onClick={props.onKeep}>
        Keep as draft
      </Button>
    </div>
  );
}

function SendButton(props: {
  obstacle: Obstacle | null;
  price: bigint;
  pending: boolean;
  guestEntry?: ReactNode;
}) {
  const { obstacle, price, pending, guestEntry } = props;
  if (obstacle?.kind === "closed") return <Button locked="Not now" className="ml-auto" />;
  if (obstacle?.kind === "signed_out") {
    return (
      <span className="ml-auto flex flex-wrap justify-end gap-2">
        {guestEntry}
        <Link href="/sign-in?next=/bounty" className={buttonLook("gold")}>
          Sign in to play
        </Link>
      </span>
    );
  }
  if (obstacle?.kind === "too_little")
    return <Button locked={`Costs ${formatUsd(price)}`} className="ml-auto" />;
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

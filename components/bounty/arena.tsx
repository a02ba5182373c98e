"use client";

import { type ReactNode, useCallback, useEffect, useState } from "react";
import { publishFigures } from "@/components/shell/live-figures";
import { Dialog } from "@/components/ui/dialog";
import { Sum } from "@/components/ui/money";
import type { AttemptView, Micros, RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { availableNow } from "./balance";
import { Composer } from "./composer";
import { Feed } from "./feed";
import { PricePanel } from "./price-panel";
import { isOver, RoundOver } from "./round-over";
import type { Viewer } from "./sending";
import { SkyBand } from "./sky-band";
import { useDraft } from "./use-draft";
import { type QuoteAction, useQuote } from "./use-quote";
import { type Connection, useRoundFeed } from "./use-round-feed";
import { useSending } from "./use-sending";
import { useSpokenFeed } from "./use-spoken-feed";
import { useWin } from "./use-win";
import { WinOverlay } from "./win-overlay";

export type ArenaProps = {
  round: RoundView;
  /** Oldest first. */
  attempts: AttemptView[];
  /** The sequence number that `round` and `attempts` are as of. */
  lastSeq: number;
  viewer: Viewer | null;
  playMoney: boolean;
  quoteAction: QuoteAction;
  /** A way in for somebody who is not signed in. */
  guestEntry?: ReactNode;
  attemptUrl: string;
  liveUrl: string;
  /** Where attempts before the first one shown can be read. */
  olderHref?: string;
  /** More for the margin column, below the prices. */
  margin?: ReactNode;
};

/** The whole game on one screen: pool and clock, what was said, what it costs to say more. */
export function Arena(props: ArenaProps) {
  const { viewer } = props;
  const { state, connection, tell } = useRoundFeed(props);
  const { round, attempts } = state;
  const available = viewer
    ? availableNow(BigInt(viewer.available), viewer.id, props.attempts, attempts)
    : 0n;
  usePublished(round.pool, viewer ? available.toString() : undefined);

  const [draft, setDraft] = useDraft(round.id);
  const [focused, setFocused] = useState(false);
  const held = useQuote({
    roundId: round.id,
    enabled: viewer !== null && round.state === "open",
    wanted: focused || draft !== "",
    quoteAction: props.quoteAction,
  });
  const onPaid = useCallback(() => setDraft(""), [setDraft]);
  const sending = useSending({ attemptUrl: props.attemptUrl, tell, onPaid });
  const onSend = useSend(held, sending, { draft, shown: round.nextPrice });

  const spoken = useSpokenFeed(attempts, viewer?.id ?? null);
  const win = useWin(round, attempts, props.round.winner !== null);

  return (
    <div className="flex grow flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_328px] lg:grid-rows-[auto_minmax(0,1fr)] roomy:lg:h-dvh">
      <h1 className="sr-only">
        Arena, round {round.number}, guarded by {round.guardian.name}
      </h1>
      <div className="flex min-w-0 flex-col roomy:h-[calc(100dvh-3.25rem)] roomy:max-md:h-[calc(100dvh-7.25rem)] lg:contents">
        <div className="contents lg:col-span-2 lg:block">
          <SkyBand round={round} attempts={attempts} />
          <PriceStrip round={round} quote={held.quote} margin={props.margin} />
        </div>
        <div className="flex min-h-0 min-w-0 grow flex-col">
          <ConnectionLine connection={connection} />
          <Feed
            attempts={attempts}
            viewerId={viewer?.id ?? null}
            emptyText={`The pool holds ${formatUsd(BigInt(round.pool))}. The first message costs ${formatUsd(BigInt(round.nextPrice))}.`}
            olderHref={props.olderHref}
          />
          {isOver(round) ? (
            <RoundOver round={round} />
          ) : (
            <Composer
              round={round}
              viewer={viewer}
              available={available}
              draft={draft}
              onDraft={setDraft}
              onFocusChange={setFocused}
              held={held}
              sending={sending}
              onSend={onSend}
              guestEntry={props.guestEntry}
            />
          )}
        </div>
      </div>
      <aside
        aria-label="Price and rules"
        className="overflow-y-auto border-line px-4 py-5 max-md:hidden max-lg:border-t md:px-9 lg:border-l lg:px-7"
      >
        <PricePanel round={round} quote={held.quote} />
        {props.margin}
      </aside>
      {spoken}
      {win.attempt && (
        <WinOverlay
          round={round}
          attempt={win.attempt}
          own={win.attempt.player.id === viewer?.id}
          open={win.open}
          onClose={win.close}
        />
      )}
    </div>
  );
}

type Held = ReturnType<typeof useQuote>;

/** Sends at the held price; at a price that ran out or moved, asks for a new one and keeps the words. */
function useSend(
  held: Held,
  sending: ReturnType<typeof useSending>,
  { draft, shown }: { draft: string; shown: Micros },
) {
  return useCallback(async () => {
    const quote = held.quote ?? (await quoteAt(shown, held));
    if (!quote) return;
    held.accept();
    const outcome = await sending.send(quote, draft);
    const refused = outcome.kind === "refused" ? outcome.failure.reason : "";
    const isStale = refused.startsWith("bounty.quote_");
    if (isStale) {
      await held.request();
      sending.forget();
    } else if (outcome.kind !== "refused") {
      await held.request();
      held.accept(); // It was their own message that moved the price.
    }
  }, [held, sending, draft, shown]);
}

/** Pressed before a price was held: the one on the button counts, if it still is the price. */
async function quoteAt(shown: Micros, held: Held) {
  const quote = await held.request(shown);
  return quote?.price === shown ? quote : null;
}

function usePublished(pool: string, balance: string | undefined): void {
  useEffect(() => {
    publishFigures({ pool, ...(balance !== undefined && { balance }) });
  }, [pool, balance]);
}

/** The key line of the margin column, where there is no room for the column. */
function PriceStrip(props: { round: RoundView; quote: Held["quote"]; margin: ReactNode }) {
  const { round, quote, margin } = props;
  const next = round.state === "open" ? round.nextPrices[0] : undefined;
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line bg-raised px-4 text-sm md:hidden">
      <span className="figures min-w-0 text-ink-2">
        {next ? (
          <>
            After you, no. {next.number}: <Sum micros={next.price} />
          </>
        ) : (
          <>Round {round.number}</>
        )}
      </span>
      <Dialog
        title="Prices, split, rules"
        side="bottom"
        trigger={
          <button
            type="button"
            className="min-h-9 shrink-0 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
          >
            Prices, split, rules
          </button>
        }
      >
        <PricePanel round={round} quote={quote} />
        {margin}
      </Dialog>
    </div>
  );
}

function ConnectionLine({ connection }: { connection: Connection }) {
  return (
    <p
      role="status"
      className={
        connection === "live"
          ? "sr-only"
          : "border-b border-line px-4 py-2 text-sm text-ink-2 md:px-9"
      }
    >
      {connection === "reconnecting" &&
        "Reconnecting. Nothing is lost: what you miss is sent again."}
    </p>
  );
}

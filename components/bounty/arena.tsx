"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { type SessionActions, SessionWatch } from "@/components/protection/session-watch";
import { publishFigures } from "@/components/shell/live-figures";
import type {
  AttemptView,
  OddsView,
  QuoteView,
  RoundState,
  RoundView,
} from "@/lib/bounty/contract";
import type { ClusterView } from "@/lib/onchain/contract";
import { availableNow } from "./balance";
import { Composer } from "./composer";
import { ConnectionLine } from "./connection-line";
import { Feed } from "./feed";
import { ChainLine } from "./onchain/chain-line";
import type { Staker } from "./onchain/staker-words";
import { usePayment } from "./onchain/use-payment";
import type { PricePoint } from "./price-move";
import { PricePanel } from "./price-panel";
import { PriceStrip } from "./price-strip";
import { isOver, RoundOver } from "./round-over";
import { emptyWords } from "./round-words";
import type { Viewer } from "./sending";
import { SkipToMessage } from "./skip-to-message";
import { SkyBand } from "./sky-band";
import { type TriedAction, TriedPanel } from "./tried-panel";
import { useDraft } from "./use-draft";
import { type QuoteAction, useQuote } from "./use-quote";
import { type Connection, useRoundFeed } from "./use-round-feed";
import { type Sending, useSending } from "./use-sending";
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
  triedAction: TriedAction;
  /** A way in for somebody who is not signed in. */
  guestEntry?: ReactNode;
  attemptUrl: string;
  liveUrl: string;
  /** Where attempts before the first one shown can be read. */
  olderHref?: string;
  /** More for the margin column, below the prices. */
  margin?: ReactNode;
  /** How often this guardian gave way so far. */
  odds?: OddsView;
  /** Counts the time that a player plays, and tells them how they stand. */
  session?: SessionActions;
  /** Where rounds on the chain are played. */
  cluster?: ClusterView | null;
  /** The reader's wallet whose stake takes something off the price. */
  staker?: Staker | null;
};

/** The whole game on one screen: pool and clock, what was said, what it costs to say more. */
export function Arena(props: ArenaProps) {
  const { viewer } = props;
  const { state, connection, tell } = useRoundFeed(props);
  const { round, attempts } = state;
  const available = viewer
    ? availableNow(BigInt(viewer.available), viewer.id, props.attempts, attempts)
    : 0n;
  usePublished(isOver(round) ? undefined : round.pool, viewer ? available.toString() : undefined);

  const [draft, setDraft] = useDraft(round.id);
  const [focused, setFocused] = useState(false);
  const [excluded, setExcluded] = useState(false);
  const pay = usePayment(round, props, draft, setDraft);
  const held = useQuote({
    roundId: round.id,
    enabled: takesQuotes(round, viewer),
    wanted: focused || draft !== "",
    quoteAction: props.quoteAction,
  });
  const { renew } = held;
  const latestDraft = useLatest(draft);
  const onPaid = useCallback(
    (message: string) => {
      if (latestDraft.current === message) setDraft("");
      renew();
    },
    [setDraft, renew, latestDraft],
  );
  const viewerId = viewer?.id ?? null;
  const { attemptUrl } = props;
  const sending = useSending({ attemptUrl, attempts, viewerId, tell, onPaid });
  const shown = { price: round.nextPrice, step: round.judgedCount };
  const { onSend, pending } = useSend(held, sending, draft, shown);
  useRecovery(connection, round.state, held, sending);

  const spoken = useSpokenFeed(attempts, viewerId);
  const win = useWin(round, attempts, props.round.winner !== null);

  return (
    <div className="flex grow flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_328px] lg:grid-rows-[auto_minmax(0,1fr)] roomy:lg:h-dvh">
      <h1 className="sr-only">
        Arena, round {round.number}, guarded by {round.guardian.name}
      </h1>
      {!isOver(round) && <SkipToMessage />}
      <div className="flex min-w-0 flex-col roomy:h-[calc(100dvh-3.25rem)] roomy:max-md:h-[calc(100dvh-7.25rem)] lg:contents">
        <div className="contents lg:col-span-2 lg:block">
          <SkyBand round={round} attempts={attempts} />
          <PriceStrip round={round} quote={held.quote} margin={props.margin} />
          <ChainLine round={round} />
        </div>
        <div className="flex min-h-0 min-w-0 grow flex-col">
          <ConnectionLine connection={connection} />
          <Feed
            attempts={attempts}
            viewerId={viewerId}
            emptyText={emptyWords(round)}
            olderHref={props.olderHref}
          />
          {viewer && props.session && (
            <SessionWatch
              {...props.session}
              nextPrice={round.nextPrice}
              refused={sending.failure?.reason}
              onExcluded={setExcluded}
            />
          )}
          {isOver(round) ? (
            <RoundOver round={round} />
          ) : (
            <Composer
              round={round}
              attempts={attempts}
              viewer={viewer}
              excluded={excluded}
              available={pay?.available ?? available}
              pay={pay}
              draft={draft}
              onDraft={(text) => {
                setDraft(text);
                sending.forget();
              }}
              onFocusChange={setFocused}
              held={held}
              sending={sending}
              pending={pending}
              onSend={onSend}
              guestEntry={props.guestEntry}
              tried={<TriedPanel draft={draft} action={props.triedAction} />}
              odds={props.odds}
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

/** On the chain a price is held for a message and a wallet, when it is about to be paid. */
function takesQuotes({ state, rules }: RoundView, viewer: Viewer | null): boolean {
  return viewer !== null && state === "open" && !rules.chain;
}

type Held = ReturnType<typeof useQuote>;

/** Sends at the price that the button names. Where that price is gone, it says so and keeps the words. */
function useSend(held: Held, sending: Sending, draft: string, shown: PricePoint) {
  const latest = useLatest(draft);
  const [asking, setAsking] = useState(false);
  const onSend = useCallback(async () => {
    if (!sending.ready()) return;
    setAsking(true);
    const quote = held.quote ?? (await quoteAt(shown, held));
    setAsking(false);
    if (!quote) return;
    held.accept();
    const outcome = await sendAt(quote, held, sending, draft);
    // The verdict moved the price. Who writes on already keeps the one that is held for them.
    if (outcome?.kind === "judged" && latest.current === "") held.renew();
  }, [held, sending, draft, shown, latest]);
  return { onSend, pending: asking || sending.pending };
}

/** A price that ran out on the way is asked for again, and taken if it is still the same. */
async function sendAt(quote: QuoteView, held: Held, sending: Sending, draft: string) {
  const outcome = await sending.send(quote, draft);
  if (outcome?.kind !== "refused" || !outcome.failure.reason.startsWith("bounty.quote_")) {
    return outcome;
  }
  const point = { price: quote.price, step: quote.priceStep };
  const next = await quoteAt(point, held);
  if (outcome.failure.reason === "bounty.quote_used") return outcome;
  sending.forget();
  return next ? sending.send(next, draft) : outcome;
}

/** Pressed before a price was held: the one on the button counts, if it still is the price. */
async function quoteAt(shown: PricePoint, held: Held) {
  const quote = await held.request(shown);
  return quote?.price === shown.price ? quote : null;
}

/** Asks again for what failed while the connection was away; what a round refused is told as it stands. */
function useRecovery(connection: Connection, state: RoundState, held: Held, sending: Sending) {
  const { retry } = held;
  const { forget } = sending;
  useEffect(() => {
    if (connection === "live") retry();
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [connection, retry]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another state is what makes it untrue
  useEffect(() => forget(), [state]);
}

function useLatest<Value>(value: Value) {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

/** What the frame of the page shows. An emptied pool is no news there: the next round's is to come. */
function usePublished(pool: string | undefined, balance: string | undefined): void {
  useEffect(() => {
    publishFigures({
      ...(pool !== undefined && { pool }),
      ...(balance !== undefined && { balance }),
    });
  }, [pool, balance]);
}

import Link from "next/link";
import type { ReactNode } from "react";
import { WithMargin } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { DescriptionList } from "@/components/ui/description-list";
import { SplitBar } from "@/components/ui/split-bar";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { AttemptMind, AttemptView, RoundRules } from "@/lib/bounty/contract";
import { formatExactUsd, formatFullUsd, formatUsd, hasFractionOfCent } from "@/lib/core/money";
import { playerHref, roundHref, winnerHref } from "./links";
import { MarkedMessage } from "./marked-message";
import { chargeWords, PriceArithmetic } from "./price-words";
import { ShareButton } from "./share-button";
import { ShownContextPart } from "./shown-context";
import { shownMessage } from "./shown-message";
import { splitParts } from "./split-parts";
import { Techniques } from "./techniques";
import { Utterance } from "./utterance";
import { VerdictBanner } from "./verdict";

/** The receipt of one attempt: verdict, words, arithmetic, split. */
export function AttemptDetail(props: {
  attempt: AttemptView;
  rules: RoundRules;
  mind: AttemptMind;
  /** When its round ended (ISO 8601): a fee refunded later is not taken out of the pool. */
  closedAt: string | null;
  /** More acts of the page, such as an admin's refund. */
  actions?: ReactNode;
  /** What is disputed about it. */
  disputes?: ReactNode;
  /** Who paid it, where several did. */
  together?: ReactNode;
  path: string;
}) {
  const { attempt, rules, closedAt, mind } = props;
  return (
    <WithMargin
      label="Figures"
      margin={<Figures attempt={attempt} rules={rules} mind={mind} closedAt={closedAt} />}
    >
      <PageHeader
        title={`Attempt ${attempt.number}`}
        actions={
          <>
            <ShareButton title={`Attempt ${attempt.number}`} path={props.path} label="Share" />
            {props.actions}
          </>
        }
      >
        <Link href={roundHref(attempt.roundNumber)}>Round {attempt.roundNumber}</Link>, by{" "}
        <Link href={playerHref(attempt.player.handle)}>{attempt.player.handle}</Link>,{" "}
        <Time at={attempt.paidAt} />
      </PageHeader>
      <VerdictBanner attempt={attempt} />
      {attempt.refund && (
        <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 border-b border-line py-3 text-sm text-ink-2">
          <Tag tone="info">Refunded</Tag>
          <span className="min-w-0 flex-1 wrap-anywhere">{attempt.refund.reason}</span>
        </p>
      )}
      <section aria-label="What was said" className="py-5">
        <p className="measure whitespace-pre-wrap text-ink-2 wrap-anywhere">
          <MarkedMessage
            text={shownMessage(attempt)}
            spans={attempt.withheld ? [] : (mind.detection?.spans ?? [])}
          />
        </p>
        {attempt.answer !== "" && (
          <Utterance
            text={attempt.answer}
            className="mt-3 max-w-[50ch] md:text-[1.3125rem] md:leading-normal"
          />
        )}
      </section>
      {attempt.explanation && (
        <section className="rule-double pt-3.5">
          <h3>The reason it gave</h3>
          <p className="mt-1.5 measure text-ink-2">{attempt.explanation}</p>
        </section>
      )}
      {props.together}
      {mind.shown && <ShownContextPart shown={mind.shown} record={mind.record} />}
      {attempt.state === "won" && (
        <p className="mt-5">
          <Link href={winnerHref(attempt.roundNumber)}>How this round was won</Link>
        </p>
      )}
      {props.disputes}
    </WithMargin>
  );
}

type FiguresProps = {
  attempt: AttemptView;
  rules: RoundRules;
  mind: AttemptMind;
  closedAt: string | null;
};

function Figures({ attempt, rules, mind, closedAt }: FiguresProps) {
  const price = formatFullUsd(BigInt(attempt.price));
  return (
    <>
      <h2>The arithmetic</h2>
      <DescriptionList
        className="mt-3"
        rows={[
          {
            label: <PriceArithmetic fee={rules.fee} step={attempt.priceStep} />,
            value: price,
          },
          { label: chargeWords(attempt), value: price, strong: true },
        ]}
      />
      <div className="mt-3">
        <SplitBar exact parts={splitParts(rules.split, attempt.split)} />
      </div>
      {attempt.refund && attempt.state !== "voided" && (
        <GivenBack attempt={attempt} refund={attempt.refund} closedAt={closedAt} />
      )}
      <DescriptionList className="rule-double mt-4 pt-2" rows={facts(attempt, mind)} />
    </>
  );
}

/** The split of a refunded fee, the other way round: who gave what back, and what went to the player. */
function GivenBack(props: {
  attempt: AttemptView;
  refund: NonNullable<AttemptView["refund"]>;
  closedAt: string | null;
}) {
  const { attempt, refund, closedAt } = props;
  const { pool, buyback, operations, owner } = attempt.split;
  const fromPool = closedAt === null || Date.parse(refund.at) < Date.parse(closedAt);
  const exact = [pool, buyback, operations, owner ?? "0"].some((part) =>
    hasFractionOfCent(BigInt(part)),
  );
  const format = (micros: string, sign: bigint) =>
    (exact ? formatExactUsd : formatUsd)(BigInt(micros) * sign);
  return (
    <section aria-label="Given back" className="mt-4">
      <h3>Given back</h3>
      <DescriptionList
        className="mt-1.5"
        rows={[
          { label: fromPool ? "prize pool" : "the house, for the pool", value: format(pool, -1n) },
          { label: "buyback fund", value: format(buyback, -1n) },
          { label: "operations", value: format(operations, -1n) },
          ...(owner
            ? [{ label: "the house, for the guardian’s owner", value: format(owner, -1n) }]
            : []),
          {
            label: attempt.together ? "To those who paid it" : `To ${attempt.player.handle}`,
            value: format(attempt.price, 1n),
            strong: true,
          },
        ]}
      />
    </section>
  );
}

function facts(
  attempt: AttemptView,
  { detection }: AttemptMind,
): { label: string; value: ReactNode }[] {
  const rows: { label: string; value: ReactNode }[] = [
    { label: "Paid", value: <Time at={attempt.paidAt} /> },
  ];
  if (attempt.judgedAt) {
    rows.push({ label: "Judged", value: <Time at={attempt.judgedAt} /> });
  }
  if (attempt.toolCalled !== null) rows.push({ label: "Tool called", value: toolOf(attempt) });
  if (detection) rows.push({ label: "Technique", value: <Techniques detection={detection} /> });
  if (attempt.model) rows.push({ label: "Model", value: <code>{attempt.model}</code> });
  if (attempt.payment)
    rows.push(
      { label: "Paid from", value: <Short text={attempt.payment.wallet} /> },
      { label: "Transaction", value: <Short text={attempt.payment.signature} /> },
    );
  if (attempt.payout)
    rows.push({ label: "Paid out", value: formatFullUsd(BigInt(attempt.payout)) });
  if (attempt.refund) {
    rows.push({ label: "Refunded", value: <Time at={attempt.refund.at} /> });
  }
  return rows;
}

/** An address or a signature, whole for whoever copies or hears it. */
function Short({ text }: { text: string }) {
  return (
    <code title={text} className="font-mono text-xs break-all">
      {text}
    </code>
  );
}

function toolOf(attempt: AttemptView): ReactNode {
  if (!attempt.toolCalled) return "none";
  return <code>{attempt.state === "won" ? "approveTransfer" : "rejectTransfer"}</code>;
}

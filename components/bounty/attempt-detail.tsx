import Link from "next/link";
import type { ReactNode } from "react";
import { WithMargin } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { DescriptionList } from "@/components/ui/description-list";
import { SplitBar } from "@/components/ui/split-bar";
import { Time } from "@/components/ui/time";
import type { AttemptView, RoundRules } from "@/lib/bounty/contract";
import { formatExactUsd, formatUsd } from "@/lib/core/money";
import { playerHref, roundHref, winnerHref } from "./links";
import { chargeWords, PriceArithmetic } from "./price-words";
import { ShareButton } from "./share-button";
import { splitParts } from "./split-parts";
import { Utterance } from "./utterance";
import { VerdictBanner } from "./verdict";

/** The receipt of one attempt: verdict, words, arithmetic, split. */
export function AttemptDetail(props: {
  attempt: AttemptView;
  rules: RoundRules;
  /** More acts of the page, such as an admin's refund. */
  actions?: ReactNode;
  path: string;
}) {
  const { attempt, rules } = props;
  return (
    <WithMargin label="Figures" margin={<Figures attempt={attempt} rules={rules} />}>
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
      <section aria-label="What was said" className="py-5">
        <p className="measure whitespace-pre-wrap text-ink-2 wrap-anywhere">{attempt.message}</p>
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
      {attempt.state === "won" && (
        <p className="mt-5">
          <Link href={winnerHref(attempt.roundNumber)}>How this round was won</Link>
        </p>
      )}
    </WithMargin>
  );
}

function Figures({ attempt, rules }: { attempt: AttemptView; rules: RoundRules }) {
  const price = formatUsd(BigInt(attempt.price));
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
          { label: "To the last decimal", value: formatExactUsd(BigInt(attempt.price)) },
          { label: chargeWords(attempt), value: price, strong: true },
        ]}
      />
      <div className="mt-3">
        <SplitBar parts={splitParts(rules.split, attempt.split)} />
      </div>
      <DescriptionList className="rule-double mt-4 pt-2" rows={facts(attempt)} />
    </>
  );
}

function facts(attempt: AttemptView): { label: string; value: ReactNode }[] {
  const rows: { label: string; value: ReactNode }[] = [
    { label: "Paid", value: <Time at={attempt.paidAt} /> },
  ];
  if (attempt.judgedAt) {
    rows.push({ label: "Judged", value: <Time at={attempt.judgedAt} /> });
  }
  if (attempt.toolCalled !== null) rows.push({ label: "Tool called", value: toolOf(attempt) });
  if (attempt.model) rows.push({ label: "Model", value: <code>{attempt.model}</code> });
  if (attempt.payout) rows.push({ label: "Paid out", value: formatUsd(BigInt(attempt.payout)) });
  if (attempt.refund) {
    rows.push({ label: "Refunded", value: <Time at={attempt.refund.at} /> });
    rows.push({ label: "Why", value: attempt.refund.reason });
  }
  return rows;
}

function toolOf(attempt: AttemptView): ReactNode {
  if (!attempt.toolCalled) return "none";
  return <code>{attempt.state === "won" ? "approveTransfer" : "rejectTransfer"}</code>;
}

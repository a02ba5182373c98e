import Link from "next/link";
import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Sum } from "@/components/ui/money";
import { Note } from "@/components/ui/note";
import { percent, SplitBar } from "@/components/ui/split-bar";
import { Time } from "@/components/ui/time";
import type { Micros, RoundRules } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { Amended } from "./amended";
import { proofHref } from "./links";
import { splitParts } from "./split-parts";

type RulesProps = {
  rules: RoundRules;
  guardian: string;
  roundNumber: number;
  manifestVersion: number;
  playMoney: boolean;
  /** The prices of the first attempts, from the engine that charges them. Micro-USD. */
  firstPrices: Micros[];
  /** Where the first of them goes. */
  firstSplit: { pool: Micros; buyback: Micros; operations: Micros };
};

/** The rules of a round in plain words, from the document that the engine runs. */
export function RulesDocument(props: RulesProps) {
  const { rules, guardian } = props;
  return (
    <div className="max-w-[760px]">
      <Note>
        These are the rules of round {props.roundNumber}, written from the same figures that charge
        and pay. They are fixed before its first fee. Price, split, floor and end never change while
        it runs; who judges may, as an announced new version of its{" "}
        <Link href={proofHref(props.roundNumber)}>manifest</Link>.{" "}
        <Amended round={{ number: props.roundNumber, manifestVersion: props.manifestVersion }} />
      </Note>
      <Part title="The game">
        <p>
          {guardian} keeps a prize pool. You pay a fee to send it one message of at most{" "}
          {rules.messageMax.toLocaleString("en")} characters. If it decides to release the money,
          the whole pool is yours. Most people lose their fee.
        </p>
        {props.playMoney && <p>Everything is play money. It cannot be bought, sold or paid out.</p>}
      </Part>
      <Price {...props} />
      <Part title="Where a fee goes">
        <p>
          The round opens with {formatUsd(BigInt(rules.floor))} that the house pays into the pool.
          Of the first price:
        </p>
        <SplitBar parts={splitParts(rules.split, props.firstSplit)} />
        <p>What rounding leaves over goes to the pool.</p>
      </Part>
      <Decision {...props} />
      <Refunds rules={rules} />
      <End rules={rules} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rule-double mt-7 pt-4">
      <h2>{title}</h2>
      <div className="mt-2 max-w-[66ch] space-y-3 text-ink-2">{children}</div>
    </section>
  );
}

function Price({ rules, firstPrices }: RulesProps) {
  const { fee } = rules;
  const first = formatUsd(BigInt(fee.first));
  return (
    <Part title="The price">
      {fee.mode === "fixed" ? (
        <p>Every attempt costs {first}.</p>
      ) : (
        <p>
          The first attempt costs {first}. Each attempt that is judged raises the price by{" "}
          {(fee.growth - 10_000) / 100} %, rounded down, up to {formatUsd(BigInt(fee.cap))} at most.
        </p>
      )}
      {rules.teamDiscount && (
        <p>
          A team that pays together pays {percent(rules.teamDiscount)} less. The house bears it out
          of its own shares, operations first, then the buyback fund. The pool gets the same.
        </p>
      )}
      <DescriptionList
        className="max-w-[20rem]"
        rows={firstPrices.map((price, index) => ({
          label: `Attempt ${index + 1}`,
          value: <Sum micros={price} />,
        }))}
      />
      <p>
        The price you are shown is held for you for {rules.quoteSeconds} seconds. The price shown is
        the price charged. Two people who hold a price at the same time may hold the same one.
        Attempts whose fee came back do not raise it.
      </p>
    </Part>
  );
}

function Decision({ rules, guardian, roundNumber }: RulesProps) {
  return (
    <Part title="How it decides">
      <p>
        Attempts are judged one at a time, in the order in which they were paid. {guardian} can do
        one of two things: call <code className="font-mono text-sm">approveTransfer</code>, which
        pays you the pool in the same step, or call{" "}
        <code className="font-mono text-sm">rejectTransfer</code>. Both come with its reason. If it
        calls neither, that is a refusal.
      </p>
      <p>
        Before you pay, your message is looked at once for what may not be sent anywhere, such as
        threats or sexual content with minors. What is refused there costs nothing. That look has no
        say in who wins, and the <Link href={proofHref(roundNumber)}>manifest</Link> names who does
        it.
      </p>
      <p>
        There are no hidden dice and no hidden second judge, and no words are forbidden for being
        clever. Two people cannot win the same round.
      </p>
      <p>
        The words are judged by a model.{" "}
        {rules.models.length > 1
          ? "These are asked, in this order, the next one only when the one before cannot be reached:"
          : "This one is asked:"}{" "}
        {rules.models.join(", ")}.
      </p>
    </Part>
  );
}

function Refunds({ rules }: { rules: RoundRules }) {
  return (
    <Part title="No answer, no fee">
      <p>
        Your fee is only held until there is a verdict. It comes back by itself when the model
        cannot be reached, when it takes longer than {rules.judgeTimeoutSeconds} seconds, when its
        answer breaks off, when its provider blocks the message, when it makes an invalid call or
        calls both tools, and when the round ends before it is your turn.
      </p>
      <p>Such an attempt does not count, and does not set back the clock.</p>
    </Part>
  );
}

function End({ rules }: { rules: RoundRules }) {
  const { end } = rules;
  return (
    <Part title="How it ends">
      <p>
        With the first message that is approved. Otherwise, after{" "}
        {end.afterAttempts.toLocaleString("en")} judged attempts
        {end.at && (
          <>
            {" "}
            or on <Time at={end.at} />, whichever comes first,
          </>
        )}{" "}
        a clock of {end.countdownHours} hours starts, and every judged attempt sets it back to{" "}
        {end.countdownHours} hours.
      </p>
      <p>
        If the clock runs out, nobody has won. Then {percent(end.lastPlayer)} of the pool goes to
        the last player and the rest back to everyone who paid, in proportion to what they paid.
        What rounding leaves over starts the next pool.
      </p>
      <p>When a round has ended, the guardian’s prompt and its weakness are shown to everyone.</p>
    </Part>
  );
}

import { type ReactNode, useId } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Money, Sum } from "@/components/ui/money";
import { Register, Stat } from "@/components/ui/stat";
import { Tag } from "@/components/ui/tag";
import type { TransparencyReport } from "@/lib/transparency/contract";
import { DisputeList } from "../dispute/dispute-list";
import { reasonText } from "../reasons";
import { ModerationTable } from "./moderation-table";
import { RefundTable } from "./refund-table";
import { UptimeChart } from "./uptime-chart";

/** All that the house tells about itself. */
export function Report({ report }: { report: TransparencyReport }) {
  const { rounds, refunds, disputes, protection } = report;
  return (
    <>
      <Register of={4} className="mt-6">
        <Stat label="Rounds ended" context={`${rounds.won} of them won`}>
          {rounds.ended.toLocaleString("en")}
        </Stat>
        <Stat label="Messages judged">{rounds.judged.toLocaleString("en")}</Stat>
        <Stat label="Prizes paid" context={report.playMoney ? "Play money" : undefined}>
          <Money micros={rounds.prizes} />
        </Stat>
        <Stat
          label="Fees given back"
          context={refunds.count === 1 ? "1 refund" : `${refunds.count} refunds`}
        >
          <Money micros={refunds.sum} />
        </Stat>
      </Register>
      <Chapter
        title="Was it there"
        lead="The worker writes down each minute. A gap counts as down, whatever the cause."
      >
        <UptimeChart uptime={report.uptime} />
      </Chapter>
      <Chapter title="Refunds" lead="Charged fees that an admin gave back, with the reason.">
        {refunds.latest.length === 0 ? (
          <Nothing>No fee was refunded yet.</Nothing>
        ) : (
          <RefundTable refunds={refunds.latest} />
        )}
      </Chapter>
      <Chapter
        title="Not judged"
        lead="Messages that were never judged. Their fees went back at once, and they never count."
      >
        {report.voided.length === 0 ? (
          <Nothing>Every message so far was judged.</Nothing>
        ) : (
          <DescriptionList
            rows={report.voided.map(({ reason, count }) => ({
              label: whatHappened(reason),
              value: count.toLocaleString("en"),
            }))}
          />
        )}
      </Chapter>
      <Chapter
        title="Disputes"
        lead={`${disputes.open} open, ${disputes.upheld} upheld, ${disputes.rejected} rejected.`}
      >
        {disputes.latest.length === 0 ? (
          <Nothing>No dispute was answered yet.</Nothing>
        ) : (
          <DisputeList disputes={disputes.latest} named />
        )}
      </Chapter>
      <Chapter
        title="Refused messages"
        lead="What was not taken, how often that was wrong, and how often help was offered to somebody in a crisis. Who they were is not kept."
      >
        {report.moderation.length === 0 ? (
          <Nothing>No message was refused yet.</Nothing>
        ) : (
          <ModerationTable years={report.moderation} />
        )}
      </Chapter>
      <Chapter title="Limits and exclusions" lead="How many people keep themselves back now.">
        <DescriptionList
          rows={[
            { label: "Excluded themselves", value: protection.selfExclusions },
            { label: "Take a break", value: protection.coolOffs },
            { label: "Have set a limit", value: protection.limits },
          ]}
        />
      </Chapter>
      <House house={report.house} />
    </>
  );
}

/** The first sentence: the others speak to whoever it happened to. */
function whatHappened(reason: string): string {
  return reasonText({ reason }).replace(/(?<=\.) .*$/s, "");
}

function House({ house }: { house: TransparencyReport["house"] }) {
  return (
    <Chapter
      title="The house"
      lead="Its accounts, and who helps to run it. None of these people can pay in a round."
    >
      <DescriptionList
        rows={house.wallets.map(({ address, label, balance }) => ({
          label: (
            <>
              <code className="text-ink">{address}</code>
              <span className="block text-xs text-ink-3">{label}</span>
            </>
          ),
          value: <Sum micros={balance} />,
        }))}
      />
      <ul aria-label="Insiders" className="mt-5 flex flex-wrap gap-x-5 gap-y-2">
        {house.insiders.map(({ handle, role }) => (
          <li key={handle} className="flex items-center gap-2">
            {handle} <Tag tone="info">{role.replace("_", " ")}</Tag>
          </li>
        ))}
      </ul>
    </Chapter>
  );
}

function Chapter(props: { title: string; lead: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rule-double mt-8 pt-5">
      <h2 id={id}>{props.title}</h2>
      <p className="mt-1.5 mb-4 measure text-sm text-ink-2">{props.lead}</p>
      {props.children}
    </section>
  );
}

function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-3">{children}</p>;
}

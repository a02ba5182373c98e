"use client";

import { Empty } from "@/components/ui/empty";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { SendAgain, SentView } from "@/lib/onchain/operation/contract";
import { ReasonDialog } from "../reason-dialog";
import { sentWords } from "./chain-words";

type Send = (input: SendAgain) => Promise<ActionResult<unknown>>;

/** What the house has promised to send, and what became of it. */
export function SentTable(props: { sent: readonly SentView[]; sendAgainAction: Send }) {
  if (props.sent.length === 0)
    return <Empty title="No such transaction">The house has sent none of this kind.</Empty>;
  return (
    <Table label="Transactions of the house">
      <thead className="max-md:sr-only">
        <tr>
          <Th>Transaction</Th>
          <Th className="max-md:hidden">Planned</Th>
          <Th>State</Th>
          <Th>
            <span className="sr-only">Act</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {props.sent.map((sent) => (
          <Row key={sent.key} sent={sent} sendAgainAction={props.sendAgainAction} />
        ))}
      </tbody>
    </Table>
  );
}

const words = {
  waits: { title: "Send this at once?", description: "It waits for its next try." },
  refused: {
    title: "Send this again?",
    description:
      "The chain refused it. It is built anew, as things are now; the program takes it once only.",
  },
} as const;

function Row({ sent, sendAgainAction }: { sent: SentView; sendAgainAction: Send }) {
  const { key, kind, state, signature, tries, error, plannedAt, again } = sent;
  return (
    <tr>
      <Td className="w-full align-top md:w-auto">
        <b className="block font-medium wrap-anywhere">{kind}</b>
        <code className="block font-mono text-xs text-ink-2 wrap-anywhere">{key}</code>
        {signature && (
          <code className="block font-mono text-xs text-ink-3 break-all">{signature}</code>
        )}
        <span className="block text-sm text-ink-3 md:hidden">
          <Time at={plannedAt} />
        </span>
        {error && <p className="mt-1 text-sm text-carnelian wrap-anywhere">{error}</p>}
      </Td>
      <Td className="align-top whitespace-nowrap text-ink-2 max-md:hidden">
        <Time at={plannedAt} />
      </Td>
      <Td className="align-top">
        <Tag tone={sentWords[state].tone}>{sentWords[state].word}</Tag>
        {tries > 1 && <span className="mt-1 block text-xs text-ink-3">{tries} tries</span>}
      </Td>
      <Td className="text-right align-top">
        {again && (
          <ReasonDialog
            opener={again === "refused" ? "Send again" : "Send now"}
            title={words[again].title}
            description={`${key}. ${words[again].description}`}
            act="Send it"
            done="It is sent at once."
            action={(reason) => sendAgainAction({ key, reason })}
          />
        )}
      </Td>
    </tr>
  );
}

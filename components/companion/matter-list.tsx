"use client";

import Link from "next/link";
import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useSubmit } from "@/components/use-submit";
import type { DecideMatter, MatterView } from "@/lib/companion/review/contract";
import type { ActionResult } from "@/lib/core/result";
import { causeWords } from "./page/cause-words";

type Decide = (input: DecideMatter) => Promise<ActionResult<unknown>>;

const kinds = { publish: "To be listed", report: "Report", appeal: "Appeal" } as const;

/** What waits for a moderator, and what was refused lately. */
export function MatterList(props: { matters: MatterView[]; decideAction: Decide | null }) {
  if (props.matters.length === 0)
    return <Empty title="Nothing waits">Characters that want a look stand here.</Empty>;
  return (
    <ul>
      {props.matters.map((matter) => (
        <li key={matter.id} className="border-b border-line py-4">
          <Matter matter={matter} decideAction={props.decideAction} />
        </li>
      ))}
    </ul>
  );
}

function Matter({ matter, decideAction }: { matter: MatterView; decideAction: Decide | null }) {
  const { companion, kind, cause, text, by, openedAt, words, wordsLeft } = matter;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2.5 text-sm">
        <Tag tone={kind === "report" ? "danger" : "info"}>{kinds[kind]}</Tag>
        <Link href={`/companions/${companion.slug}`} className="font-medium wrap-anywhere">
          {companion.name}
        </Link>
        <span className="text-ink-3">
          {companion.creator ? `by ${companion.creator}, ` : ""}
          <Time at={openedAt} />
        </span>
      </div>
      <p className="mt-2 text-sm text-ink-2 wrap-anywhere">
        {causeWords[cause]}. {by ? `${by}: ` : ""}
        {text}
      </p>
      {words && (
        <details className="mt-2 text-sm">
          <summary className="cursor-pointer text-ink-2">Its own words</summary>
          <p className="mt-1.5 measure whitespace-pre-line text-ink-2 wrap-anywhere">{words}</p>
          {wordsLeft > 0 && (
            <p className="mt-1.5">
              {wordsLeft.toLocaleString("en")} more characters are not shown here. Let nothing be
              that you have not read.
            </p>
          )}
        </details>
      )}
      {decideAction ? (
        <Decision matter={matter} decideAction={decideAction} />
      ) : (
        <p className="mt-2 text-sm">Refused. {matter.reason}</p>
      )}
    </>
  );
}

function Decision({ matter, decideAction }: { matter: MatterView; decideAction: Decide }) {
  const [reason, setReason] = useState("");
  const { pending, refusal, submit } = useSubmit(
    decideAction,
    useCallback(() => undefined, []),
  );
  const decide = (outcome: "allowed" | "blocked") =>
    submit({ matterId: matter.id, outcome, reason });
  const locked = reason.trim().length < 3 ? "Give a reason" : undefined;
  return (
    <div className="mt-3 flex flex-wrap items-end gap-2.5">
      <TextField
        label="Reason"
        value={reason}
        maxLength={500}
        className="grow basis-60"
        onChange={(event) => setReason(event.target.value)}
      />
      <Button pending={pending} locked={locked} onClick={() => decide("allowed")}>
        Let it be
      </Button>
      <Button variant="danger" pending={pending} locked={locked} onClick={() => decide("blocked")}>
        Block it
      </Button>
      {refusal && (
        <Note tone="warning" role="alert" className="w-full">
          {reasonText(refusal)}
        </Note>
      )}
    </div>
  );
}

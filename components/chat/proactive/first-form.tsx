"use client";

import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import {
  type ProactiveView,
  perWeekChoices,
  type SetProactive,
  UNANSWERED_MAX,
} from "@/lib/chat/proactive/contract";
import type { ActionResult } from "@/lib/core/result";
import { firstWords } from "./words";

/** Whether the companion of a chat may write first, how often and when. Off until somebody says so. */
export function FirstForm(props: {
  chatId: SetProactive["chatId"];
  view: ProactiveView;
  setAction: (input: SetProactive) => Promise<ActionResult<unknown>>;
  stopAction: (input: { chatId: SetProactive["chatId"] }) => Promise<ActionResult<unknown>>;
}) {
  const { chatId, view } = props;
  const { name, wish } = view;
  const router = useRouter();
  const toast = useToast();
  const done = (text: string) => () => {
    toast({ text, tone: "success" });
    router.refresh();
  };
  const saving = useSubmit(props.setAction, done(firstWords.started(name)));
  const stopping = useSubmit(props.stopAction, done(firstWords.stopped(name)));
  const refusal = saving.refusal ?? stopping.refusal;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (field: string) => String(data.get(field) ?? "");
    saving.submit({
      chatId,
      perWeek: Number(text("perWeek")),
      quiet: { from: text("from"), to: text("to") },
      byEmail: data.get("byEmail") !== null,
    });
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {wish && <State view={view} />}
      <SelectField
        label={firstWords.perWeek}
        name="perWeek"
        defaultValue={String(wish?.perWeek ?? 1)}
      >
        {perWeekChoices.map((count) => (
          <option key={count} value={count}>
            {firstWords.times(count)}
          </option>
        ))}
      </SelectField>
      <div className="flex flex-wrap gap-3">
        <TextField
          type="time"
          name="from"
          label={firstWords.quietFrom}
          defaultValue={wish?.quiet.from ?? "21:00"}
          className="min-w-32 flex-1"
        />
        <TextField
          type="time"
          name="to"
          label={firstWords.quietTo}
          hint={firstWords.zone(view.zone)}
          defaultValue={wish?.quiet.to ?? "09:00"}
          error={fieldText(saving.refusal?.fields, "quiet")}
          className="min-w-32 flex-1"
        />
      </div>
      <EmailCheck view={view} />
      {refusal && !refusal.fields && (
        <Note tone="warning" role="alert">
          {reasonText(refusal)}
        </Note>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" variant={wish ? "secondary" : "primary"} pending={saving.pending}>
          {wish ? firstWords.save : firstWords.start(name)}
        </Button>
        {wish && (
          <Button onClick={() => stopping.submit({ chatId })} pending={stopping.pending}>
            {firstWords.stop}
          </Button>
        )}
      </div>
    </form>
  );
}

function State({ view }: { view: ProactiveView }) {
  const { name, wish, unanswered } = view;
  if (!wish) return null;
  return (
    <Note tone="quiet" role="status">
      {unanswered >= UNANSWERED_MAX
        ? firstWords.rests(name)
        : firstWords.on(name, firstWords.times(wish.perWeek).toLowerCase())}
    </Note>
  );
}

function EmailCheck({ view }: { view: ProactiveView }) {
  return (
    <div>
      <Checkbox
        name="byEmail"
        defaultChecked={view.wish?.byEmail ?? false}
        disabled={!view.hasAddress}
      >
        {firstWords.email}
      </Checkbox>
      {!view.hasAddress && <p className="text-sm text-ink-3">{firstWords.noAddress}</p>}
    </div>
  );
}

"use client";

import { useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { Standing } from "@/lib/companion/gallery/contract";
import type { AppealListing } from "@/lib/companion/review/contract";
import type { PublishVersion, StudioView } from "@/lib/companion/studio/contract";
import type { ActionResult } from "@/lib/core/result";
import { standingWords } from "../companion-words";

export type PublishActions = {
  publishAction: (
    input: PublishVersion,
  ) => Promise<ActionResult<{ number: number; standing: Standing }>>;
  appealAction: (input: AppealListing) => Promise<ActionResult<unknown>>;
};

const outcomes: Partial<Record<Standing, string>> = {
  listed: "Everybody can find it now.",
  private: "New chats of yours begin with it.",
  waiting: "A moderator looks at it before others find it.",
  refused: "It is not listed. Why stands below.",
};

/** Makes the draft a version that stays. */
export function PublishPanel({
  studio,
  unsaved,
  ...actions
}: PublishActions & { studio: StudioView; unsaved: boolean }) {
  const toast = useToast();
  const [visibility, setVisibility] = useState(studio.visibility);
  const { pending, refusal, submit } = useSubmit(
    actions.publishAction,
    useCallback(
      ({ number, standing }: { number: number; standing: Standing }) =>
        toast({ text: `Version ${number}. ${outcomes[standing] ?? ""}`, tone: "success" }),
      [toast],
    ),
  );
  const next = (studio.versions[0]?.number ?? 0) + 1;
  const same = !studio.changed && visibility === studio.visibility;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        const note = String(new FormData(event.currentTarget).get("note") ?? "");
        submit({ companionId: studio.id, note, visibility });
      }}
    >
      <p className="text-sm text-ink-2">
        {standingWords[studio.standing]}. A version never changes: chats that are there keep theirs.
      </p>
      {studio.standing === "refused" && (
        <Refused studio={studio} appealAction={actions.appealAction} />
      )}
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        <legend className="mb-1.5 font-medium">Who may find it</legend>
        {(["private", "public"] as const).map((one) => (
          <label key={one} className="inline-flex min-h-8 items-center gap-2">
            <input
              type="radio"
              name="visibility"
              className="size-4.5 accent-(--ink)"
              checked={visibility === one}
              onChange={() => setVisibility(one)}
            />
            {one === "private" ? "Only me" : "Everybody"}
          </label>
        ))}
      </fieldset>
      {studio.changed && (
        <TextField label="What is new in it" name="note" maxLength={300} hint="Stands beside it." />
      )}
      <div>
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          pendingLabel="Publishing"
          locked={lockOf(unsaved, same)}
        >
          {studio.changed ? `Publish version ${next}` : "Change who may find it"}
        </Button>
      </div>
      {refusal && (
        <Note tone="warning" role="alert">
          {reasonText(refusal)}
        </Note>
      )}
    </form>
  );
}

function lockOf(unsaved: boolean, same: boolean): string | undefined {
  if (unsaved) return "Save first";
  return same ? "Nothing to publish" : undefined;
}

function Refused(props: { studio: StudioView; appealAction: PublishActions["appealAction"] }) {
  const [text, setText] = useState("");
  const toast = useToast();
  const { pending, refusal, submit } = useSubmit(
    props.appealAction,
    useCallback(
      () => toast({ text: "Somebody else looks at it again.", tone: "success" }),
      [toast],
    ),
  );
  const { reason, appealed, id } = props.studio;
  return (
    <Note tone="warning">
      {reason ?? "It was refused."}
      {appealed ? (
        <p className="mt-1">You have appealed. Somebody looks at it.</p>
      ) : (
        <div className="mt-2 grid gap-2">
          <TextareaField
            label="Why it should be listed"
            value={text}
            maxLength={1_000}
            onChange={(event) => setText(event.target.value)}
          />
          <div>
            <Button
              size="dense"
              pending={pending}
              locked={text.trim() === "" ? "Say why first" : undefined}
              onClick={() => submit({ companionId: id, text })}
            >
              Appeal
            </Button>
          </div>
          {refusal && <p role="alert">{reasonText(refusal)}</p>}
        </div>
      )}
    </Note>
  );
}

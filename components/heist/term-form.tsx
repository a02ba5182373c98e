"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useCallback, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { type TermName, termNames } from "@/lib/heist/admin/contract";
import type { HeistTerms } from "@/lib/heist/contract";
import { readTerm, termText, termWords } from "./term-words";

type Complaints = Partial<Record<TermName, string>>;

/** The numbers of heists, to be tried on heists that have been. Nothing changes by trying. */
export function TermForm(props: {
  terms: HeistTerms;
  /** Where these differ from the terms, they are what is being tried. */
  tried: HeistTerms;
  action: (input: HeistTerms) => Promise<ActionResult<{ draftId: string }>>;
}) {
  const { terms, tried } = props;
  const router = useRouter();
  const [complaints, setComplaints] = useState<Complaints>({});
  const { pending, refusal, submit } = useSubmit(
    props.action,
    useCallback(
      ({ draftId }: { draftId: string }) => router.push(`/admin/heists?draft=${draftId}#rehearsal`),
      [router],
    ),
  );
  function rehearse(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { wish, faults } = readForm(new FormData(event.currentTarget));
    setComplaints(faults);
    if (Object.keys(faults).length === 0) submit(wish as HeistTerms);
  }
  const said: Complaints = { ...(refusal?.details as Complaints | undefined), ...complaints };
  return (
    <form onSubmit={rehearse} noValidate className="mt-3 max-w-[760px]">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {termNames.map((name) => (
          <TextField
            key={name}
            label={`${termWords[name].label}, in ${unitWords[termWords[name].unit]}`}
            name={name}
            defaultValue={String(tried[name])}
            inputMode="numeric"
            autoComplete="off"
            hint={hintOf(name, terms)}
            error={said[name] && sentence(said[name])}
          />
        ))}
      </div>
      {refusal && (
        <Note tone="warning" role="alert" className="mt-4">
          {reasonText(refusal)}
        </Note>
      )}
      <Button type="submit" variant="primary" pending={pending} className="mt-4">
        Rehearse on the last 30 days
      </Button>
    </form>
  );
}

const unitWords = { "%": "whole percent", points: "points", hours: "hours", days: "days" } as const;

function hintOf(name: TermName, terms: HeistTerms): string {
  return [termWords[name].hint, `Now ${termText(name, terms[name])}.`].filter(Boolean).join(" ");
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith(".") ? "" : "."}`;
}

function readForm(form: FormData): { wish: Partial<HeistTerms>; faults: Complaints } {
  const wish: Partial<HeistTerms> = {};
  const faults: Complaints = {};
  for (const name of termNames) {
    const value = readTerm(String(form.get(name) ?? ""));
    if (value === null) faults[name] = "Enter a number.";
    else wish[name] = value;
  }
  return { wish, faults };
}

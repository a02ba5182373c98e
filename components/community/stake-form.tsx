"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { Emblem } from "@/components/motif/emblem";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { guardianEmblems, proposalLimits, type StakeTerms } from "@/lib/community/contract";
import { formatUsd } from "@/lib/core/money";
import type { ActionResult } from "@/lib/core/result";

export type ProposalInput = {
  name: string;
  blurb: string;
  persona: string;
  emblem: (typeof guardianEmblems)[number];
  level: string;
  feeMode: "curve" | "fixed";
  stakeUsd: string;
};

/** Writes a guardian and stakes its prize. */
export function StakeForm(props: {
  terms: StakeTerms;
  /** What can be spent, micro-USD. */
  available: string;
  proposeAction: (input: ProposalInput) => Promise<ActionResult<unknown>>;
}) {
  const { terms } = props;
  const router = useRouter();
  const toast = useToast();
  const [emblem, setEmblem] = useState<string>(guardianEmblems[0]);
  const state = useSubmit(
    props.proposeAction,
    useCallback(() => {
      toast({ text: "Your stake is set aside. A reviewer looks at it next.", tone: "success" });
      router.push("/guardians");
    }, [router, toast]),
  );
  const fields = state.refusal?.fields;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        state.submit(readProposal(new FormData(event.currentTarget)));
      }}
      className="grid gap-4.5 sm:grid-cols-2"
    >
      <TextField
        label="Name"
        name="name"
        required
        maxLength={proposalLimits.nameMax}
        error={fieldText(fields, "name")}
      />
      <TextField
        label="Stake, whole dollars"
        name="stakeUsd"
        type="number"
        required
        min={1}
        step={1}
        inputMode="numeric"
        hint={`From ${formatUsd(BigInt(terms.min))} to ${formatUsd(BigInt(terms.max))}. You have ${formatUsd(BigInt(props.available))}.`}
        error={fieldText(fields, "stakeUsd")}
      />
      <TextField
        label="In one sentence"
        name="blurb"
        required
        maxLength={proposalLimits.blurbMax}
        hint="Everybody sees it."
        className="sm:col-span-2"
        error={fieldText(fields, "blurb")}
      />
      <TextareaField
        label="Character"
        name="persona"
        required
        rows={7}
        maxLength={proposalLimits.personaMax}
        hint="Who it is and how it talks. It cannot say when to give way. Revealed when the round ends."
        className="sm:col-span-2"
        error={fieldText(fields, "persona")}
      />
      <div className="flex items-end gap-4">
        <Emblem name={emblem} width={48} className="shrink-0 text-gold-soft" />
        <SelectField
          label="Emblem"
          name="emblem"
          value={emblem}
          onChange={(event) => setEmblem(event.target.value)}
          className="grow"
          error={fieldText(fields, "emblem")}
        >
          {guardianEmblems.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <SelectField
        label="How hard"
        name="level"
        defaultValue="3"
        error={fieldText(fields, "level")}
      >
        {["1, easiest", "2", "3", "4", "5, hardest"].map((label, index) => (
          <option key={label} value={index + 1}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField label="Price" name="feeMode" error={fieldText(fields, "feeMode")}>
        <option value="curve">Rises with each attempt</option>
        <option value="fixed">The same for every attempt</option>
      </SelectField>
      <div className="flex flex-col items-start gap-3 sm:col-span-2">
        {state.refusal && !fields && (
          <Note tone="warning" role="alert">
            {reasonText(state.refusal)}
          </Note>
        )}
        <Button type="submit" variant="primary" pending={state.pending} pendingLabel="Staking">
          Stake it
        </Button>
      </div>
    </form>
  );
}

function readProposal(data: FormData): ProposalInput {
  const read = (name: string) => String(data.get(name) ?? "");
  return {
    name: read("name"),
    blurb: read("blurb"),
    persona: read("persona"),
    emblem: guardianEmblems.find((one) => one === read("emblem")) ?? guardianEmblems[0],
    level: read("level"),
    feeMode: read("feeMode") === "fixed" ? "fixed" : "curve",
    stakeUsd: read("stakeUsd"),
  };
}

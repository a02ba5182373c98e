"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import { ReasonDialog } from "./reason-dialog";

type Plan = {
  guardian: string;
  opensAt: string | null;
  endsAt: string | null;
  feeMode: "curve" | "fixed";
  floorUsd?: number;
  rail?: "play" | "chain";
};

export type ScheduleInput = Plan & { reason: string };

/** Schedules a round, after a question that asks why. Times are entered in the admin's own time and sent as ISO 8601. */
export function ScheduleForm(props: {
  guardians: { slug: string; name: string; level: number }[];
  /** Whether there is a chain to play on. */
  chain: boolean;
  scheduleAction: (input: ScheduleInput) => Promise<ActionResult<unknown>>;
}) {
  const [blank, setBlank] = useState(0);
  const [plan, setPlan] = useState<Plan | null>(null);
  const name = props.guardians.find(({ slug }) => slug === plan?.guardian)?.name;
  return (
    <>
      <form
        key={blank}
        onSubmit={(event) => {
          event.preventDefault();
          setPlan(readSchedule(new FormData(event.currentTarget)));
        }}
        className="grid gap-4.5 sm:grid-cols-2"
      >
        <SelectField label="Guardian" name="guardian" required>
          {props.guardians.map((guardian) => (
            <option key={guardian.slug} value={guardian.slug}>
              {guardian.name}, level {guardian.level}
            </option>
          ))}
        </SelectField>
        <SelectField label="Price" name="feeMode">
          <option value="curve">Rises with each attempt</option>
          <option value="fixed">The same for every attempt</option>
        </SelectField>
        {props.chain && (
          <SelectField label="Money" name="rail">
            <option value="play">Play money, in the ledger</option>
            <option value="chain">USDC, in the program on Solana</option>
          </SelectField>
        )}
        <TextField
          label="Opens"
          name="opensAt"
          type="datetime-local"
          hint="Left empty, it opens when you open it."
        />
        <TextField
          label="Clock starts at the latest"
          name="endsAt"
          type="datetime-local"
          hint="Left empty, only the number of attempts starts it."
        />
        <TextField
          label="House puts in, whole dollars"
          name="floorUsd"
          type="number"
          min={1}
          max={1_000_000}
          step={1}
          inputMode="numeric"
          hint="Left empty, what the settings say."
        />
        <div className="flex flex-col items-start gap-3 sm:col-span-2">
          <Button type="submit" variant="primary">
            Schedule the round
          </Button>
        </div>
      </form>
      {plan && (
        <ReasonDialog
          opener={{ open: true, onOpenChange: (open) => open || setPlan(null) }}
          title={`Schedule a round with ${name}?`}
          description={<PlanWords plan={plan} />}
          act="Schedule the round"
          done="The round is scheduled."
          action={(reason) => props.scheduleAction({ ...plan, reason })}
          onDone={() => setBlank((count) => count + 1)}
        />
      )}
    </>
  );
}

/** What is about to be scheduled, to be looked over once more. */
function PlanWords({ plan }: { plan: Plan }) {
  const { opensAt, endsAt, feeMode, floorUsd } = plan;
  return (
    <ul className="list-disc pl-4.5">
      {plan.rail === "chain" && (
        <li>
          Fees and pool are USDC in the program on Solana. The house’s authority pays the floor from
          its own wallet, and nobody can take it back while the round runs.
        </li>
      )}
      <li>
        {feeMode === "curve"
          ? "Its price rises with each attempt."
          : "Each attempt costs the same."}
      </li>
      <li>
        {floorUsd === undefined
          ? "The house puts in what the settings say."
          : `The house puts in $${floorUsd.toLocaleString("en")}.`}
      </li>
      <li>
        {opensAt ? (
          <>
            It opens on <Time at={opensAt} />.
          </>
        ) : (
          "It opens when you open it."
        )}
      </li>
      {endsAt && (
        <li>
          Its clock starts on <Time at={endsAt} /> at the latest.
        </li>
      )}
    </ul>
  );
}

function readSchedule(data: FormData): Plan {
  const read = (name: string) => String(data.get(name) ?? "").trim();
  const instant = (name: string) => (read(name) ? new Date(read(name)).toISOString() : null);
  const floor = read("floorUsd");
  return {
    guardian: read("guardian"),
    opensAt: instant("opensAt"),
    endsAt: instant("endsAt"),
    feeMode: read("feeMode") === "fixed" ? "fixed" : "curve",
    ...(floor !== "" && { floorUsd: Number(floor) }),
    ...(read("rail") === "chain" && { rail: "chain" as const }),
  };
}

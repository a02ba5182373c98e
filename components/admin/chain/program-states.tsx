"use client";

import { AddressLink } from "@/components/onchain/address-link";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ActionResult } from "@/lib/core/result";
import type { Cluster } from "@/lib/onchain/contract";
import type {
  Operation,
  ProgramState,
  ProposeAside,
  TryAgain,
} from "@/lib/onchain/operation/contract";
import { ReasonDialog } from "../reason-dialog";
import { programWords } from "./chain-words";

export type StuckActions = {
  tryAgainAction: (input: TryAgain) => Promise<ActionResult<unknown>>;
  proposeAsideAction: (input: ProposeAside) => Promise<ActionResult<unknown>>;
};

const slots = (slot: number) => slot.toLocaleString("en-US");

/** How far each program's history is known and applied, and what stops it. */
export function ProgramStates(props: { operation: Operation; actions: StuckActions }) {
  const { head, programs, cluster } = props.operation;
  return (
    <section aria-labelledby="programs" className="mt-8">
      <h2 id="programs" className="mb-1">
        Programs
      </h2>
      <p className="mb-3 text-sm text-ink-2">
        {head === null
          ? "The chain’s node does not answer."
          : `The newest final slot is ${slots(head)}.`}
      </p>
      <Table label="Programs">
        <thead>
          <tr>
            <Th>Program</Th>
            <Th figure>Known to slot</Th>
            <Th figure>Behind</Th>
            <Th figure>Waiting</Th>
            <Th className="max-md:hidden">Looked at</Th>
          </tr>
        </thead>
        <tbody>
          {programs.map((state) => (
            <tr key={state.program}>
              <Td>
                {programWords[state.program]}
                <span className="hidden md:block">
                  <AddressLink address={state.address} cluster={cluster} />
                </span>
              </Td>
              <Td figure>{state.slot === null ? "none" : slots(state.slot)}</Td>
              <Td figure>{behind(head, state.slot)}</Td>
              <Td figure>{state.waiting}</Td>
              <Td className="text-ink-2 max-md:hidden">
                {state.lookedAt ? <Time at={state.lookedAt} /> : "never"}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {programs.map((state) => (
        <Stuck key={state.program} state={state} cluster={cluster} actions={props.actions} />
      ))}
    </section>
  );
}

function behind(head: number | null, slot: number | null): string {
  if (head === null || slot === null) return "";
  return slots(Math.max(0, head - slot));
}

function Stuck(props: { state: ProgramState; cluster: Cluster; actions: StuckActions }) {
  const { program, stuck, waiting } = props.state;
  const { tryAgainAction, proposeAsideAction } = props.actions;
  if (!stuck) return null;
  const { signature, index, name, slot, error } = stuck;
  const title = programWords[program];
  return (
    <article aria-label={`${title}: ${name}`} className="mt-4 border-l-2 border-carnelian pl-3">
      <h3 className="text-base">
        {title}: {name} in slot {slots(slot)} cannot be applied
      </h3>
      <p className="mt-1 measure text-sm text-carnelian wrap-anywhere">{error}</p>
      <p className="mt-1 text-sm text-ink-3">
        <code className="font-mono text-xs break-all">
          {signature}:{index}
        </code>
        . It is tried every two seconds.
        {waiting > 1 && ` Events that wait behind it: ${waiting - 1}.`}
      </p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        <ReasonDialog
          opener="Try again"
          title="Try this event again?"
          description="For when what stopped it was mended. It is applied once, in its place."
          act="Try again"
          done="It is tried at once."
          action={(reason) => tryAgainAction({ program, reason })}
        />
        <ReasonDialog
          opener="Set aside"
          variant="danger"
          title="Propose to go on without it?"
          description="What it says never becomes true here, and the books will differ by it. Another person has to approve."
          act="Propose"
          done="Proposed. Another person has to approve."
          action={(reason) => proposeAsideAction({ signature, index, reason })}
        />
      </div>
    </article>
  );
}

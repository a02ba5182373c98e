"use client";

import type { AmendRound, ChangeRound, RoundState, RoundView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import { AmendDialog } from "./amend-dialog";
import { ReasonDialog } from "./reason-dialog";

type Act = (input: ChangeRound) => Promise<ActionResult<unknown>>;
export type RoundActions = {
  openAction: Act;
  pauseAction: Act;
  resumeAction: Act;
  settleAction: Act;
  amendAction: (input: AmendRound) => Promise<ActionResult<unknown>>;
};

type ActName = "open" | "resume" | "pause" | "settle";

const possible: Record<RoundState, ActName[]> = {
  scheduled: ["open"],
  open: ["pause"],
  paused: ["resume"],
  won: ["settle"],
  expired: ["settle"],
  settled: [],
};

const words: Record<ActName, { label: string; description: string; done: string }> = {
  open: {
    label: "Open",
    description: "Payments are taken. Its rules were fixed and signed when it was scheduled.",
    done: "is open.",
  },
  resume: { label: "Resume", description: "Payments are taken again.", done: "goes on." },
  pause: {
    label: "Pause",
    description: "No new payments are taken. What is paid is still judged.",
    done: "is paused.",
  },
  settle: {
    label: "Settle",
    description: "Its books are closed, and the next round opens where that is set.",
    done: "is settled.",
  },
};

/** What can be done to a round in its state. Each act asks for its reason. */
export function RoundActs({ round, actions }: { round: RoundView; actions: RoundActions }) {
  const acts = possible[round.state];
  const { openAction, pauseAction, resumeAction, settleAction } = actions;
  const run = { open: openAction, resume: resumeAction, pause: pauseAction, settle: settleAction };
  const isRunning = round.closedAt === null && round.manifestVersion > 0;
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {isRunning && <AmendDialog round={round} amendAction={actions.amendAction} />}
      {acts.map((act) => (
        <ReasonDialog
          key={act}
          opener={words[act].label}
          title={`${words[act].label} round ${round.number}?`}
          description={words[act].description}
          act={`${words[act].label} round ${round.number}`}
          done={`Round ${round.number} ${words[act].done}`}
          action={(reason) => run[act]({ roundId: round.id, reason })}
        />
      ))}
    </div>
  );
}

import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import {
  type AlarmKind,
  type AsideState,
  type CheckFacts,
  type CheckKind,
  type CheckOutcome,
  type Cluster,
  type DeliveryState,
  type OutgoingView,
  type Program,
  programs,
  Signature,
} from "../contract";

const reason = z.string().trim().min(3).max(300);
const anId = <E extends "aside" | "delivery" | "alarm">(entity: E) =>
  z.string().refine((value): value is Id<E> => isId(entity, value));

export const TryAgain = z.object({ program: z.enum(programs), reason });
export type TryAgain = z.output<typeof TryAgain>;

export const ProposeAside = z.object({
  signature: Signature,
  index: z.number().int().min(0).max(1_000),
  reason,
});
export type ProposeAside = z.output<typeof ProposeAside>;

export const DecideAside = z.object({ asideId: anId("aside"), reason });
export type DecideAside = z.output<typeof DecideAside>;

export const SendAgain = z.object({ key: z.string().min(1).max(300), reason });
export type SendAgain = z.output<typeof SendAgain>;

export const ReplayDelivery = z.object({ deliveryId: anId("delivery"), reason });
export type ReplayDelivery = z.output<typeof ReplayDelivery>;

export const CloseAlarm = z.object({ alarmId: anId("alarm"), reason });
export type CloseAlarm = z.output<typeof CloseAlarm>;

/** The event that keeps its program's later events waiting. */
export type StuckEvent = {
  signature: string;
  index: number;
  name: string;
  slot: number;
  error: string;
};

/** Where one program's history stands. */
export type ProgramState = {
  program: Program;
  address: string;
  /** Known without a gap up to this slot; null where nobody has looked yet. */
  slot: number | null;
  lookedAt: string | null;
  /** Final events that were not applied. */
  waiting: number;
  stuck: StuckEvent | null;
};

export type AsideView = {
  id: Id<"aside">;
  program: Program;
  event: StuckEvent;
  reason: string;
  state: AsideState;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
  decision: string | null;
  mayDecide: boolean;
  mayWithdraw: boolean;
};

export type AlarmView = {
  id: Id<"alarm">;
  kind: AlarmKind;
  subject: string;
  text: string;
  raisedAt: string;
  seenAt: string;
  clearedAt: string | null;
};

export type CheckView = {
  id: number;
  kind: CheckKind;
  at: string;
  outcome: CheckOutcome;
  facts: CheckFacts;
};

export type DeliveryView = {
  id: Id<"delivery">;
  state: DeliveryState;
  receivedAt: string;
  /** Transactions in it that were not known before. */
  found: number;
  error: string | null;
  body: string;
};

/** `again`: why it may be sent again; null where it may not. */
export type SentView = OutgoingView & { again: "waits" | "refused" | null };

export type Operation = {
  cluster: Cluster;
  /** The chain's newest final slot; null while its node does not answer. */
  head: number | null;
  programs: ProgramState[];
  alarms: AlarmView[];
  asides: AsideView[];
  checks: CheckView[];
};

import type { TagTone } from "@/components/ui/tag";
import type {
  AlarmKind,
  AsideState,
  CheckKind,
  CheckOutcome,
  DeliveryState,
  OutgoingState,
  Program,
} from "@/lib/onchain/contract";

type Word = { word: string; tone: TagTone };

export const programWords: Record<Program, string> = { bounty: "Rounds", token: "Token" };

export const alarmWords: Record<AlarmKind, string> = {
  network: "The node is on another network",
  stuck: "An event cannot be applied",
  gap: "A transaction had been missed",
  books: "The books differ",
  cut_log: "The log of a transaction was cut",
};

export const checkWords: Record<CheckKind, string> = {
  gaps: "Search for gaps",
  books: "Comparison of the books",
};

export const outcomeWords: Record<CheckOutcome, Word> = {
  sound: { word: "Sound", tone: "success" },
  filled: { word: "Gaps filled", tone: "danger" },
  differs: { word: "Differs", tone: "danger" },
  failed: { word: "Not tried", tone: "neutral" },
};

export const sentWords: Record<OutgoingState, Word> = {
  planned: { word: "Planned", tone: "info" },
  sent: { word: "Sent", tone: "info" },
  confirmed: { word: "Confirmed", tone: "info" },
  finalised: { word: "Final", tone: "success" },
  refused: { word: "Refused", tone: "danger" },
};

export const deliveryWords: Record<DeliveryState, Word> = {
  received: { word: "Waits", tone: "info" },
  handled: { word: "Handled", tone: "success" },
  failed: { word: "Failed", tone: "danger" },
};

export const asideWords: Record<AsideState, Word> = {
  proposed: { word: "Waits", tone: "info" },
  approved: { word: "Approved", tone: "neutral" },
  rejected: { word: "Rejected", tone: "neutral" },
  withdrawn: { word: "Withdrawn", tone: "neutral" },
};

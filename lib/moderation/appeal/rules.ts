import { APPEAL_DAYS, type MyCaseView } from "../contract";

const dayMs = 86_400_000;

export function appealDeadline(refusedAt: Date): Date {
  return new Date(refusedAt.getTime() + APPEAL_DAYS * dayMs);
}

type Refused = {
  at: Date;
  appealedAt: Date | null;
  decision: MyCaseView["decision"];
  /** Empty where it was erased. */
  message: string;
};

/** Why somebody may not ask for another look at their refused message, or null. */
export function appealRefusal(refused: Refused, now: Date) {
  if (refused.appealedAt) return "moderation.already_appealed";
  if (refused.decision) return "moderation.already_decided";
  if (refused.message === "" || now > appealDeadline(refused.at))
    return "moderation.appeal_too_late";
  return null;
}

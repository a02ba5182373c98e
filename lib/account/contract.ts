import { z } from "zod";
import { StepUpProof } from "@/lib/auth/step-up/contract";

/** Days between asking to delete an account and its deletion, within which it can be kept. */
export const REMOVAL_DAYS = 7;

export const RequestRemoval = z.object({
  /** The words that the page asks for: nobody deletes an account by a slip of the finger. */
  confirm: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.literal("delete my account", "Write delete my account.")),
  proof: StepUpProof.optional(),
});
export type RequestRemoval = z.output<typeof RequestRemoval>;

export const PrepareDownload = z.object({ proof: StepUpProof.optional() }).default({});
export type PrepareDownload = z.output<typeof PrepareDownload>;

export const DownloadMyData = z.object({ ticket: z.string().min(1).max(1_000) });
export type DownloadMyData = z.output<typeof DownloadMyData>;

/** What deleting the account would mean now. Amounts are micro-USD. */
export type RemovalView = {
  /** ISO 8601: when it is deleted; null where nobody has asked for it. */
  dueAt: string | null;
  money: string;
  /** Held for something that is not decided yet. */
  held: string;
  /** Real money has to be paid out before. */
  realMoney: boolean;
};

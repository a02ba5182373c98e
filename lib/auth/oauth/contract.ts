import { z } from "zod";
import { StepUpProof } from "../step-up/contract";

export const providerNames = ["google", "github", "discord"] as const;
/** Other places that can say who somebody is. */
export type ProviderName = (typeof providerNames)[number];

export const providerLabels: Record<ProviderName, string> = {
  google: "Google",
  github: "GitHub",
  discord: "Discord",
};

const provider = z.enum(providerNames);

export const VisitProvider = z.object({
  provider,
  /** Where to go afterwards: a path of ours. */
  next: z.string().max(500).default("/bounty"),
  /** Adds the account there to the ways into the one that is signed in here. */
  link: z.boolean().default(false),
  proof: StepUpProof.optional(),
});
export type VisitProvider = z.output<typeof VisitProvider>;

/** With what a provider sends somebody back. */
export const ComeBack = z.object({
  provider,
  code: z.string().max(2_000).optional(),
  state: z.string().max(200).optional(),
  error: z.string().max(200).optional(),
});
export type ComeBack = z.output<typeof ComeBack>;

export const UnlinkAccount = z.object({ provider, subject: z.string().min(1).max(200) });
export type UnlinkAccount = z.output<typeof UnlinkAccount>;

export type LinkedAccount = {
  provider: ProviderName;
  subject: string;
  /** What they are called there. */
  label: string;
  /** ISO 8601. */
  linkedAt: string;
};

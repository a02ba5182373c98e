"use server";

import { defineAction } from "@/lib/web/action";
import { approveProposal } from "./approve-proposal";
import { DecideProposal, ProposeGuardian, WithdrawProposal } from "./contract";
import { proposeGuardian } from "./propose-guardian";
import { rejectProposal } from "./reject-proposal";
import { withdrawProposal } from "./withdraw-proposal";

export const proposeGuardianAction = defineAction(ProposeGuardian, proposeGuardian);
export const withdrawProposalAction = defineAction(WithdrawProposal, withdrawProposal);
export const approveProposalAction = defineAction(DecideProposal, approveProposal);
export const rejectProposalAction = defineAction(DecideProposal, rejectProposal);

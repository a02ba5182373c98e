"use server";

import { defineAction } from "@/lib/web/action";
import { PauseStaking, PrepareClaim, PrepareStake } from "./contract";
import { pauseStaking } from "./pause/pause-staking";
import { prepareClaim } from "./prepare/prepare-claim";
import { prepareStake } from "./prepare/prepare-stake";
import { prepareUnstake } from "./prepare/prepare-unstake";

export const prepareStakeAction = defineAction(PrepareStake, prepareStake);
export const prepareUnstakeAction = defineAction(PrepareStake, prepareUnstake);
export const prepareClaimAction = defineAction(PrepareClaim, prepareClaim);
export const pauseStakingAction = defineAction(PauseStaking, pauseStaking);

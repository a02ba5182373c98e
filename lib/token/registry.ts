import type { Registry } from "@/lib/onchain";
import { applyExecuted } from "./buyback/apply-executed";
import { buildSwap } from "./buyback/build-swap";
import { buildExecution } from "./buyback/execute";
import { applyConfigured, applyGranted, applyPaused, applyReleased } from "./mirror/apply-config";
import { applyClaimed, applyStaked, applyUnstaked } from "./mirror/apply-stake";
import { buildPause } from "./pause/pause-staking";

/** What becomes true when an event of the staking program is final. */
export const tokenAppliers: Registry["appliers"] = {
  "token.ConfigInitialized": applyConfigured,
  "token.StakingPaused": applyPaused,
  "token.VestingCreated": applyGranted,
  "token.VestingReleased": applyReleased,
  "token.Staked": applyStaked,
  "token.Unstaked": applyUnstaked,
  "token.RewardsClaimed": applyClaimed,
  "token.BuybackExecuted": applyExecuted,
};

/** What buybacks and a pause have the house send. */
export const tokenBuilders: Registry["builders"] = {
  "token.swap": { build: buildSwap },
  "token.execute": { build: buildExecution },
  "token.pause": { build: buildPause },
};

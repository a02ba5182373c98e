import type { Registry } from "@/lib/onchain";
import { applyExecuted } from "./buyback/apply-executed";
import { buildSwap } from "./buyback/build-swap";
import { buildExecution } from "./buyback/execute";
import { applyConfigured, applyGranted, applyPaused, applyReleased } from "./mirror/apply-config";
import { applyClaimed, applyStaked, applyUnstaked } from "./mirror/apply-stake";
import { ofOurs } from "./mirror/of-ours";
import { buildPause } from "./pause/pause-staking";

/** What becomes true when an event of the staking program is final. */
export const tokenAppliers: Registry["appliers"] = {
  "token.ConfigInitialized": ofOurs(applyConfigured),
  "token.StakingPaused": ofOurs(applyPaused),
  "token.VestingCreated": ofOurs(applyGranted),
  "token.VestingReleased": applyReleased,
  "token.Staked": ofOurs(applyStaked),
  "token.Unstaked": ofOurs(applyUnstaked),
  "token.RewardsClaimed": ofOurs(applyClaimed),
  "token.BuybackExecuted": ofOurs(applyExecuted),
};

/** What buybacks and a pause have the house send. */
export const tokenBuilders: Registry["builders"] = {
  "token.swap": { build: buildSwap },
  "token.execute": { build: buildExecution },
  "token.pause": { build: buildPause },
};

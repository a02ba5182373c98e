import { commonErrors } from "../common-errors";

export const stakingErrors: Record<number, string> = {
  ...commonErrors,
  6100: "StakingPaused",
  6101: "AmountIsZero",
  6102: "UnknownLock",
  6103: "StakeOfAnother",
  6104: "StillLocked",
  6105: "NotEnoughStaked",
  6106: "StakeNotEmpty",
  6107: "NothingToClaim",
  6108: "BuybackOutOfOrder",
  6109: "AlreadyPaused",
  6110: "NotPaused",
  6111: "InvalidSchedule",
  6112: "NothingReleasable",
  6113: "MintNotFixed",
};

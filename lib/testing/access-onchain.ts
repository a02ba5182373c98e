import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const wallet = "1".repeat(32);
const attemptId = () => newId("attempt", noon);
const roundId = () => newId("round", noon);
const message = "Good evening.";
const reason = "the access test";
const asideId = () => newId("aside", noon);

/** Who may run the actions about the chain, and an input that gets as far as the question. */
export const onchainActions: AccessTable = {
  "onchain.noticeSignatureAction": ["signed in", () => ({ signature: "1".repeat(64) })],
  "bounty.prepareEntryAction": [
    "signed in",
    () => ({ roundId: roundId(), message, wallet, idempotencyKey: "access-test" }),
  ],
  "bounty.readEntryAction": ["signed in", () => ({ attemptId: attemptId() })],
  "bounty.prepareRefundAction": ["signed in", () => ({ attemptId: attemptId(), wallet })],
  "bounty.prepareShareAction": ["signed in", () => ({ roundId: roundId(), wallet })],
  "onchain.tryAgainAction": ["admin:rounds", () => ({ program: "token", reason })],
  "onchain.proposeAsideAction": [
    "admin:rounds",
    () => ({ signature: "1".repeat(64), index: 0, reason }),
  ],
  "onchain.approveAsideAction": ["admin:rounds", () => ({ asideId: asideId(), reason })],
  "onchain.rejectAsideAction": ["admin:rounds", () => ({ asideId: asideId(), reason })],
  "onchain.withdrawAsideAction": ["admin:rounds", () => ({ asideId: asideId(), reason })],
  "onchain.closeAlarmAction": ["admin:rounds", () => ({ alarmId: newId("alarm", noon), reason })],
  "onchain.sendAgainAction": ["admin:rounds", () => ({ key: "bounty.decide:none", reason })],
  "onchain.replayDeliveryAction": [
    "admin:rounds",
    () => ({ deliveryId: newId("delivery", noon), reason }),
  ],
};

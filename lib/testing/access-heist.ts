import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const reason = "the access test";

/** Actions of heists, also those of who keeps them. */
export const heistActions: AccessTable = {
  "heist.executeHeistAction": [
    "signed in",
    () => ({ targetId: newId("user", noon), idempotencyKey: newId("heist", noon) }),
  ],
  "heist.raiseShieldAction": ["signed in", () => ({ itemId: newId("item", noon) })],
  "heist.chooseLeagueAction": ["signed in", () => ({ peaceful: true })],
  "heist.rehearseTermsAction": [
    "admin:system",
    () => ({
      stealPercentage: 5,
      stealMax: 100,
      targetMinPoints: 20,
      cooldownHours: 24,
      protectionHours: 48,
      lossCapPercentage: 30,
      counterHours: 24,
      newcomerDays: 3,
      bracketPercentage: 50,
      swordPercentage: 50,
      hammerPoints: 10,
    }),
  ],
  "heist.publishDraftAction": [
    "admin:system",
    () => ({ draftId: newId("heistDraft", noon), reason }),
  ],
  "heist.switchHeistsAction": ["admin:system", () => ({ enabled: true, reason })],
  "heist.grantToPlayerAction": [
    "admin:users",
    () => ({
      handle: "nobody-of-this-name",
      kind: "token",
      amount: 1,
      reason,
      idempotencyKey: crypto.randomUUID(),
    }),
  ],
};

import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";
import { heistTerms } from "./heist-terms";

const reason = "the access test";

/** Actions of heists, also those of who keeps them. */
export const heistActions: AccessTable = {
  "heist.executeHeistAction": [
    "signed in",
    () => ({ targetId: newId("user", noon), idempotencyKey: newId("heist", noon) }),
  ],
  "heist.raiseShieldAction": ["signed in", () => ({ itemId: newId("item", noon) })],
  "heist.chooseLeagueAction": ["signed in", () => ({ peaceful: true })],
  "heist.rehearseTermsAction": ["admin:system", () => heistTerms],
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

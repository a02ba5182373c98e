import { newId } from "@/lib/core/id";
import type { AccessTable } from "./access-auth";
import { noon } from "./given-people";

const companionId = newId("companion", noon);

/** The actions by which people make and judge companions. */
export const companionActions: AccessTable = {
  "companion.publishVersionAction": ["signed in", () => ({ companionId, visibility: "private" })],
  "companion.withdrawCompanionAction": ["signed in", () => ({ companionId })],
  "companion.rateCompanionAction": ["signed in", () => ({ companionId, stars: 4 })],
  "companion.reportCompanionAction": [
    "signed in",
    () => ({ companionId, cause: "spam", text: "It sells something." }),
  ],
  "companion.appealListingAction": ["signed in", () => ({ companionId, text: "It is harmless." })],
  "companion.decideMatterAction": [
    "admin:access",
    () => ({ matterId: newId("matter", noon), outcome: "allowed", reason: "the access test" }),
  ],
  "companion.muteCreatorAction": [
    "signed in",
    () => ({ creatorId: newId("user", noon), muted: true }),
  ],
  "companion.savePersonaAction": ["signed in", () => ({ name: "Ana" })],
  "companion.listCompanionsAction": ["anyone", () => ({})],
  "companion.deletePersonaAction": ["signed in", () => ({ personaId: newId("persona", noon) })],
};

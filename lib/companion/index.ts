import "server-only";

export { ensureHouseCompanions } from "./ensure-house-companions";
export { createHouseCompanion } from "./house-voice/house-companion";
export {
  type ComposeCompanionPrompt,
  composeCompanionPrompt,
} from "./prompt/compose-companion-prompt";
export { tellGreetings } from "./prompt/tell-greetings";
export { readCompanionNames } from "./read-companion-names";
export { companionForChat } from "./version/companion-for-chat";
export { currentVersionOf } from "./version/current-version-of";
export { versionToBegin } from "./version/version-to-begin";

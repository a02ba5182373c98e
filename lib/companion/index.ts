import "server-only";

export { cardFileMax } from "./card/read-card-file";
export { ensureHouseCompanions } from "./ensure-house-companions";
export { noteTalk } from "./feedback/note-talk";
export { readPicture } from "./file/read-picture";
export { pictureBytesMax, storePicture } from "./file/store-picture";
export { listCompanions } from "./gallery/list-companions";
export { readCompanion } from "./gallery/read-companion";
export { readCreator } from "./gallery/read-creator";
export { isAdult } from "./gallery/view-companions";
export { createHouseCompanion } from "./house-voice/house-companion";
export { exportPerson } from "./person/export-person";
export { forgetPerson } from "./person/forget-person";
export { listPersonas } from "./persona/list-personas";
export { personaFor } from "./persona/persona-for";
export {
  type ComposeCompanionPrompt,
  composeCompanionPrompt,
} from "./prompt/compose-companion-prompt";
export { tellGreetings } from "./prompt/tell-greetings";
export { readCompanionNames } from "./read-companion-names";
export { cardSpeaksOfMinor } from "./review/card-speaks-of-minor";
export { speaksOfMinor } from "./review/character-signs";
export { listMatters } from "./review/list-matters";
export { exportCard } from "./studio/export-card";
export { importCard } from "./studio/import-card";
export { readStudio } from "./studio/read-studio";
export { draftBytesMax, saveDraftText } from "./studio/save-draft-text";
export { companionForChat } from "./version/companion-for-chat";
export { compareVersions } from "./version/compare-versions";
export { currentVersionOf } from "./version/current-version-of";
export { versionToBegin } from "./version/version-to-begin";

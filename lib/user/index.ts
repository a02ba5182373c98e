import "server-only";

export { endGuest, setEmail, setHandle, setPaidRole } from "./change-account";
export { createUser } from "./create-user";
export { exportPerson } from "./export-person";
export {
  findAccount,
  findAccounts,
  findUserByEmail,
  findUserByHandle,
  lockAccount,
  suspendedAmong,
} from "./find-account";
export { findActorFacts } from "./find-actor-facts";
export { closeAccount, forgetPerson } from "./forget-person";
export { holdersOf } from "./holders-of";
export { isOfHouse, isPersonOfHouse } from "./is-of-house";
export { listInsiders } from "./list-insiders";
export { noteInvitation } from "./note-invitation";
export { readHandles } from "./read-handles";
export { readPlayer } from "./read-player";

import "server-only";

export { attribute } from "./attribute";
export { friendsOf } from "./friends-of";

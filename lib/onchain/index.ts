import "server-only";

export { askFaucet } from "./ask-faucet";
export { type Chain, openChain } from "./chain";
export { handleDelivery } from "./delivery/handle-delivery";
export { receiveDelivery } from "./delivery/receive-delivery";
export { findEvent } from "./find-event";
export { followChain } from "./follow-chain";
export { openRoleKeys, type RoleKeys } from "./key/role-keys";
export { noticeSignature } from "./notice-signature";
export { planTransaction } from "./outgoing/plan-transaction";
export { pollChain } from "./poll-chain";
export { readApplied } from "./read-applied";
export { readCluster } from "./read-cluster";
export { readOutgoing } from "./read-outgoing";
export { readTransaction } from "./read-transaction";
export type { Applier, Builder, Built, ProgramClient, Registry } from "./registry";
export { requireChain } from "./require-chain";
export { untilConfirmed } from "./until-confirmed";

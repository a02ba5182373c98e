import "server-only";

export { auditLedger } from "./audit-ledger";
export { balanceOf, balancesOf } from "./balance-of";
export { openAccount } from "./open-account";
export { postTransfers } from "./post-transfers";
export { readFlows } from "./read-flows";
export { readStatement } from "./read-statement";
export { rollUpHotEntries } from "./roll-up-hot-entries";
export { voidExpiredHolds } from "./void-expired-holds";

import "server-only";

export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { grantPlayMoney, grantUpgrade } from "./grant-play-money";
export { openWallet } from "./open-wallet";
export { readMyBalance } from "./read-my-balance";
export { readMyStatement } from "./read-my-statement";
export { readPlayMoney } from "./read-play-money";
export { readWallet } from "./read-wallet";

import "server-only";

export { listBuybacks } from "./buyback/list-buybacks";
export { spentOnBuybacks } from "./buyback/spent-on-buybacks";
export { sweepBuybacks } from "./buyback/sweep-buybacks";
export { compareToken } from "./compare-token";
export { discountOf } from "./discount-of";
export { foundOnLocalnet } from "./found/found-on-localnet";
export { readMirror } from "./mirror/read-mirror";
export { readPrices } from "./price/read-prices";
export { recordPrice } from "./price/record-price";
export { listMoves } from "./read/list-moves";
export { listVestings } from "./read/list-vestings";
export { readOverview } from "./read/read-overview";
export { readMine, readWallets } from "./read/read-wallet";
export { tokenAppliers, tokenBuilders } from "./registry";

import "server-only";

export { publishedKeys } from "./published-keys";
export { openSigner, type Signer } from "./signer";

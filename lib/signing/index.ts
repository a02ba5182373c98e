import "server-only";

export { publishedKeys } from "./published-keys";
export { openKey, sealKey } from "./seal-key";
export { openSigner, type Signer } from "./signer";

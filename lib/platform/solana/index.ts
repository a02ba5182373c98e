export { fromBase58, toBase58 } from "./base58";
export { isSignedBy, readSignInMessage, type SolanaSignInInput } from "./sign-in";

export {
  type JupiterAccess,
  JupiterError,
  type JupiterQuote,
  readPrice,
  readQuote,
  readSwap,
  readVolume,
} from "./client";

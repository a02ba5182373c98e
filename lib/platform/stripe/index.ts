export { createStripe, type StripeAccess } from "./client";
export { isStripeAway } from "./is-away";
export { startStandIn } from "./stand-in/server";
export {
  closeStandInDispute,
  disputeAtStandIn,
  payAtStandIn,
  readStandInPortal,
  replaceStandInCard,
  type StandInPortal,
  StandInRefusal,
  standInCards,
  turnStandIn,
} from "./stand-in-pages";

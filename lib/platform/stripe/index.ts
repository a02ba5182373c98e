export { createStripe, type StripeAccess } from "./client";
export { startStandIn } from "./stand-in/server";
export {
  closeStandInDispute,
  disputeAtStandIn,
  payAtStandIn,
  readStandInPortal,
  replaceStandInCard,
  StandInRefusal,
  standInCards,
  type StandInOutcome,
  type StandInPortal,
  type StandInTurn,
  turnStandIn,
} from "./stand-in-pages";

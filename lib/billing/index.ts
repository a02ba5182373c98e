import "server-only";

export { confirmCheckout } from "./checkout/confirm-checkout";
export { endGrace } from "./dunning/end-grace";
export { remindLate } from "./dunning/remind-late";
export { sweepBilling } from "./dunning/sweep-billing";
export { endSubscriptions } from "./end-subscriptions";
export { exportPerson } from "./export-person";
export { forgetPerson } from "./forget-person";
export { listInvoices, listPurchases } from "./invoice/list-invoices";
export { renderInvoice } from "./invoice/render-invoice";
export { openStripe } from "./open-stripe";
export { readBilling, readLate } from "./read-billing";
export { readStandInCheckout } from "./stand-in/checkout";
export { readStandInPortal } from "./stand-in/portal";
export { sells } from "./vendor";
export { handleEvent } from "./webhook/handle-event";
export { countEvents, listEvents } from "./webhook/list-events";
export { receiveEvent } from "./webhook/receive-event";

export { type InvoiceSheet, renderInvoiceSheet } from "./invoice-document";
export { renderTalkSheet, type TalkSheet } from "./talk-document";

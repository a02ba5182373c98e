export { type InvoiceSheet, renderInvoiceSheet } from "./invoice-document";

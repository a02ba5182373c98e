import { z } from "zod";
import { renderInvoice } from "@/lib/billing";
import { InvoiceRequest } from "@/lib/billing/contract";
import { defineFile } from "@/lib/web/file";

export const GET = defineFile(
  {
    method: "GET",
    path: "/api/billing/invoices/{invoiceId}/pdf",
    summary: "One of the caller's own invoices or credit notes, as a PDF",
    access: "user",
    input: InvoiceRequest,
    output: z.unknown(),
    file: "application/pdf",
  },
  renderInvoice,
);

import type { Metadata } from "next";
import { PurchaseAdminTable } from "@/components/admin/purchase-admin-table";
import { InvoiceTable } from "@/components/billing/invoice-table";
import { Older } from "@/components/ui/pagination";
import { listInvoices, listPurchases } from "@/lib/billing";
import { refundPurchaseAction } from "@/lib/billing/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, billing" };

export default async function AdminBillingPage({
  searchParams,
}: {
  searchParams: Promise<Search>;
}) {
  const ctx = await adminContext("admin:billing");
  const { after, packages } = await searchParams;
  const [purchases, invoices] = await Promise.all([
    listPurchases(ctx, await readPage(Promise.resolve({ after: packages }))),
    listInvoices(ctx, await readPage(Promise.resolve({ after }))),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/billing"
      title="Billing"
      about="What was sold, and the documents for it. Their numbers have no gap."
    >
      <h2 className="mb-3">Packages</h2>
      <PurchaseAdminTable purchases={purchases.items} refundAction={refundPurchaseAction} />
      <Older
        href={purchases.next && `/admin/billing?packages=${purchases.next}`}
        label="Older packages"
      />
      <h2 className="mt-9 mb-3">Invoices and credit notes</h2>
      <InvoiceTable invoices={invoices.items} />
      <Older
        href={invoices.next && `/admin/billing?after=${invoices.next}`}
        label="Older documents"
      />
    </AdminFrame>
  );
}

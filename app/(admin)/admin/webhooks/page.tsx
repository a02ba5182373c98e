import type { Metadata } from "next";
import { WebhookTable } from "@/components/admin/webhook-table";
import { webhookStateWords } from "@/components/admin/webhook-words";
import { Button } from "@/components/ui/button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Older } from "@/components/ui/pagination";
import { TextField } from "@/components/ui/text-input";
import { countEvents, listEvents } from "@/lib/billing";
import { replayEventAction } from "@/lib/billing/actions";
import { type WebhookState, webhookStates } from "@/lib/billing/contract";
import { readPage, type Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, webhooks" };

const here = "/admin/webhooks";

export default async function WebhooksPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:billing");
  const { state, type } = filterOf(await searchParams);
  const [{ items, next }, counts] = await Promise.all([
    listEvents(ctx, { ...(await readPage(searchParams)), state, type }),
    countEvents(ctx),
  ]);
  return (
    <AdminFrame
      ctx={ctx}
      current={here}
      title="Webhooks"
      about="What Stripe has told, kept as it came. To replay an event asks Stripe how things are now, so nothing is done twice."
    >
      <NavTabs
        label="States"
        current={addressOf({ state, type: "" })}
        tabs={[
          { href: here, label: "All" },
          ...webhookStates.map((one) => ({
            href: addressOf({ state: one, type: "" }),
            label: webhookStateWords[one],
            count: counts[one] ?? 0,
          })),
        ]}
      />
      <form action={here} className="my-4 flex max-w-md items-end gap-2.5">
        {state && <input type="hidden" name="state" value={state} />}
        <TextField
          className="grow"
          label="Type begins with"
          name="type"
          defaultValue={type}
          maxLength={60}
          placeholder="invoice."
        />
        <Button type="submit">Filter</Button>
      </form>
      <WebhookTable events={items} replayAction={replayEventAction} />
      <Older href={next && addressOf({ state, type, after: next })} label="Older events" />
    </AdminFrame>
  );
}

function filterOf(search: Search): { state: WebhookState | undefined; type: string } {
  const type = typeof search.type === "string" ? search.type : "";
  return {
    state: webhookStates.find((state) => state === search.state),
    type: /^[a-z_.]{0,60}$/.test(type) ? type : "",
  };
}

function addressOf(filter: { state: WebhookState | undefined; type: string; after?: string }) {
  const query = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return query.length > 0 ? `${here}?${new URLSearchParams(query)}` : here;
}

import { NavTabs } from "@/components/ui/nav-tabs";

/** The pages about the chain. */
export function ChainParts({ current }: { current: string }) {
  return (
    <NavTabs
      label="Parts of the chain"
      current={current}
      tabs={[
        { href: "/admin/chain", label: "State" },
        { href: "/admin/chain/sent", label: "Sent" },
        { href: "/admin/chain/deliveries", label: "Webhooks" },
      ]}
    />
  );
}

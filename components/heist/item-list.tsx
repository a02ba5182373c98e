import { Time } from "@/components/ui/time";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import type { ItemKind, ItemView, RaiseShield, ShieldProof } from "@/lib/heist/contract";
import { ShieldButton } from "./shield-button";

const words: Record<ItemKind, { name: string; does: string }> = {
  sword: { name: "Sword", does: "adds to the sum of one heist" },
  hammer: { name: "Hammer", does: "adds points to one heist" },
  shield: { name: "Shield", does: "blocks or halves one heist on you, once raised" },
};

/** What one has: tools to take along, shields to raise, and the one that is up. */
export function ItemList(props: {
  items: readonly ItemView[];
  action: (input: RaiseShield) => Promise<ActionResult<ShieldProof>>;
}) {
  if (props.items.length === 0)
    return <p className="mt-2 text-sm text-ink-2">You have none at the moment.</p>;
  const isUp = props.items.some(({ state }) => state === "active");
  return (
    <ul className="mt-2 max-w-[640px]">
      {props.items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5"
        >
          <span className="min-w-0 text-sm">
            <span className="font-medium">{words[item.kind].name}</span>
            <span className="text-ink-2">
              {item.shield ? (
                <>
                  {" "}
                  is up until <Time at={item.until ?? ""} show="moment" />, seal{" "}
                  <code className="text-xs">{item.shield.commitment.slice(0, 16)}…</code>
                </>
              ) : (
                `: ${words[item.kind].does}`
              )}
            </span>
          </span>
          {item.kind === "shield" && item.state === "held" && !isUp && (
            <ShieldButton itemId={item.id as Id<"item">} action={props.action} />
          )}
        </li>
      ))}
    </ul>
  );
}

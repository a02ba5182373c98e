import { Time } from "@/components/ui/time";
import type { Id } from "@/lib/core/id";
import type { ActionResult } from "@/lib/core/result";
import type {
  HeistTerms,
  ItemKind,
  ItemView,
  RaiseShield,
  ShieldProof,
} from "@/lib/heist/contract";
import { ShieldButton } from "./shield-button";

const names: Record<ItemKind, string> = { sword: "Sword", hammer: "Hammer", shield: "Shield" };

type Set = { terms: HeistTerms; shield: { chance: number; hours: number } };

function does(kind: ItemKind, { terms, shield }: Set): string {
  if (kind === "sword") return `adds ${terms.swordPercentage} % to what one heist takes`;
  if (kind === "hammer") return `adds ${terms.hammerPoints} points to what one heist takes`;
  return `once raised, up for ${shield.hours} h: blocks the first heist on you ${shield.chance} times of 100, else halves it`;
}

/** What one has: tools to take along, shields to raise, and the one that is up. */
export function ItemList(props: {
  items: readonly ItemView[];
  set: Set;
  action: (input: RaiseShield) => Promise<ActionResult<ShieldProof>>;
}) {
  return (
    <>
      <p className="mt-1.5 max-w-[640px] text-sm text-ink-2">
        The house gives them, as prizes and for help; they cannot be bought yet. None of them takes
        more than {props.set.terms.stealMax} points in one heist.
      </p>
      {props.items.length === 0 ? (
        <p className="mt-2 text-sm text-ink-3">You have none at the moment.</p>
      ) : (
        <Items {...props} />
      )}
    </>
  );
}

function Items(props: Parameters<typeof ItemList>[0]) {
  const isUp = props.items.some(({ state }) => state === "active");
  return (
    <ul className="mt-2 max-w-[640px]">
      {props.items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5"
        >
          <span className="min-w-0 text-sm">
            <span className="font-medium">{names[item.kind]}</span>
            <span className="text-ink-2">
              {item.shield ? (
                <>
                  {" "}
                  is up until <Time at={item.until ?? ""} show="moment" />, seal{" "}
                  <code className="text-xs">{item.shield.commitment.slice(0, 16)}…</code>
                </>
              ) : (
                `: ${does(item.kind, props.set)}`
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

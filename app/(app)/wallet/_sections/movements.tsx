import { Older } from "@/components/ui/pagination";
import { Statement } from "@/components/wallet/statement";
import type { Context } from "@/lib/context";
import type { PageRequest } from "@/lib/core/paging";
import { readMyStatement } from "@/lib/wallet";

/** Every movement of one's own money, in words. */
export async function MovementsSection({ ctx, page }: { ctx: Context; page: PageRequest }) {
  const { items, next } = await readMyStatement(ctx, page);
  return (
    <>
      <Statement lines={items} />
      <Older href={next && `/wallet?after=${encodeURIComponent(next)}`} />
    </>
  );
}

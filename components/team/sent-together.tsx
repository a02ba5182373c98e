import Link from "next/link";
import type { AttemptView } from "@/lib/bounty/contract";
import type { TogetherView } from "@/lib/team/listing/contract";
import { PartsTable } from "./attempts";
import { teamHref } from "./links";

/** Which team sent an attempt, who paid what of it, and whose a prize is. */
export function SentTogether(props: { attempt: AttemptView; together: TogetherView }) {
  const { attempt, together } = props;
  return (
    <section aria-labelledby="together" className="rule-double mt-5 pt-3.5">
      <h2 id="together">Sent together</h2>
      <p className="mt-1.5 mb-3 measure text-sm text-ink-2">
        By <Link href={teamHref(together.slug)}>{together.name}</Link>. These parts were fixed with
        the price, before the fee was paid.
        {attempt.state === "won" &&
          " Each part of the prize is a payment of its own, made with the verdict, and stands in its owner’s statement."}
      </p>
      <PartsTable parts={together.parts} />
    </section>
  );
}

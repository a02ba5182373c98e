import { percent } from "@/components/ui/split-bar";
import type { StakeTerms } from "@/lib/community/contract";

/** What becomes of a stake, said before anybody stakes anything. */
export function StakeCases({ terms, models }: { terms: StakeTerms; models: readonly string[] }) {
  return (
    <section aria-labelledby="stake-cases">
      <h2 id="stake-cases" className="text-md">
        What happens to your stake
      </h2>
      <dl className="mt-3 space-y-3 text-sm">
        <Case name="Until it is reviewed">
          It is set aside. You can withdraw the proposal, and all of it comes back at once.
        </Case>
        <Case name="Rejected">All of it comes back, with the reviewer's reason.</Case>
        <Case name="Approved">
          It becomes the floor of the pool, and is the round's from then on. You get{" "}
          {percent(terms.ownerShare)} of each fee, also of the one that breaks your guardian. You
          may not play it yourself.
        </Case>
        <Case name="Somebody breaks it">The winner gets the whole pool, your stake included.</Case>
        <Case name="Nobody breaks it">
          After {terms.roundDays} days the countdown starts. When it runs out, the pool with your
          stake in it is divided among those who paid, as in any round. You keep what you earned of
          the fees.
        </Case>
        <Case name="Nobody plays it">All of your stake comes back when the time is over.</Case>
      </dl>
      <h2 className="mt-6 text-md">Who judges</h2>
      <p className="mt-2 text-sm text-ink-2">
        {models[0]?.startsWith("house/")
          ? "The offline house model. It speaks for your guardian in a plain voice of its own and says at the end of each answer what it is."
          : `${models[0]}, with the character that you write.`}{" "}
        What it can be moved by is drawn by chance when the round is made. Nobody knows it before
        the end, you included.
      </p>
    </section>
  );
}

function Case({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="border-l-2 border-line-strong pl-3">
      <dt className="font-medium">{name}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  );
}

import Link from "next/link";
import type { ReactNode } from "react";
import { exportHref, proofHref, VERIFIER } from "@/components/bounty/links";
import { LinkButton } from "@/components/ui/link-button";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { PublishedKey } from "@/lib/signing/contract";

/** The proof system in plain words, with the keys that it hangs on. */
export function FairnessText(props: {
  keys: PublishedKey[];
  roundNumber: number | null;
  /** Whether a blockchain is configured, to which heads are written. */
  anchored: boolean;
}) {
  const { keys, roundNumber, anchored } = props;
  return (
    <>
      <Part title="Before: the manifest">
        <p>
          Who guards, who looks at a message before it is paid for, which models answer and how they
          are asked, the two tools, the price of every attempt, where a fee goes, how a round ends,
          and the version of the code: one document, signed and published before anybody can pay. It
          also holds a salted hash of the guardian’s secret prompt, which therefore cannot be
          changed later without everybody seeing it.
        </p>
        <p>
          Who judges may change in a running round, but never silently: a new version is announced
          with its reason and holds from the next payment on. Price, split, floor and end never
          change.
        </p>
      </Part>
      <Part title="During: the chain">
        <p>
          Every payment, verdict, refund and pause is a link that holds the hash of the link before.
          Taking one out, putting one in or changing one breaks every link after it. Each minute the
          chain is signed. Players stand in it under a name that holds for one round only, and their
          words as salted hashes, so that what is erased stays unreadable.
        </p>
        <p>Each attempt has a receipt that shows its place in the signed chain. Keep it.</p>
      </Part>
      <Part title="After: the reveal">
        <p>
          When a round ends, the prompt and its salt are published. Your browser checks on the
          round’s page that they are what was committed to.
        </p>
      </Part>
      <Part title="Check it yourself">
        <p>
          The verifier replays a round from its export: every hash, every place in the order, every
          price and split, the pool, the payout, the signatures, the prompt. It runs in your browser
          or on your command line, from source that you can read, and names the first line that does
          not fit.
        </p>
        <div className="flex flex-wrap gap-2.5">
          <LinkButton href={VERIFIER} variant="primary">
            Open the verifier
          </LinkButton>
          {roundNumber !== null && (
            <LinkButton href={proofHref(roundNumber)}>The proof of round {roundNumber}</LinkButton>
          )}
        </div>
        {roundNumber !== null && (
          <p>
            On a command line: download <a href="/anubis-verify.mjs">anubis-verify.mjs</a> and{" "}
            <a href={exportHref(roundNumber)}>an export</a>, then run{" "}
            <code className="wrap-anywhere">
              node anubis-verify.mjs anubis-round-{roundNumber}.jsonl
            </code>
            .
          </p>
        )}
      </Part>
      <Part title="What it cannot prove">
        <p>
          That the model named in the manifest is the one that answered: for that its provider would
          have to sign its answers. That nothing happened after the last signature. And that
          everybody is shown the same chain: compare its head with what others see.{" "}
          {anchored
            ? "From time to time the head is also written to Solana, for everybody alike: up to there nothing can be taken back or shown to some and not to others."
            : "No blockchain is configured here, which would settle the last one."}
        </p>
        <p>
          Nor does it make winning likely. <Link href="/rules">Most people lose their fee.</Link>
        </p>
      </Part>
      <Part title="Keys">
        <p>
          Manifests and checkpoints are signed with ed25519. Note the key down: what was signed with
          it can be checked for ever, and another key would be a question worth asking. For
          programs: <a href="/api/v1/keys">/api/v1/keys</a>.
        </p>
        <ul className="space-y-2">
          {keys.map((key) => (
            <li key={key.publicKey}>
              <code className="text-sm text-ink wrap-anywhere">{key.publicKey}</code>
              <span className="mt-0.5 flex flex-wrap items-center gap-2 text-sm text-ink-3">
                <Tag tone={key.current ? "success" : "neutral"}>
                  {key.current ? "In use" : "Retired"}
                </Tag>
                <span>
                  since <Time at={key.since} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rule-double mt-7 pt-4">
      <h2>{title}</h2>
      <div className="mt-2 max-w-[66ch] space-y-3 text-ink-2">{children}</div>
    </section>
  );
}

import type { ReactNode } from "react";
import { DescriptionList } from "@/components/ui/description-list";
import { Time } from "@/components/ui/time";
import { formatExactUsd } from "@/lib/core/money";
import type { Disclosed, Receipt } from "@/lib/proof/export";
import type { Event } from "@/lib/proof/link";
import { anchorRows } from "./anchor-rows";
import { Mono, monoRow } from "./mono";

const titles: Record<Event["type"], string> = {
  manifest: "The rules",
  opened: "The round opened",
  carried: "What rounding left of an earlier round came in",
  paused: "The round was paused",
  resumed: "The round went on",
  countdown: "The countdown began",
  paid: "Paid",
  judged: "Judged",
  voided: "Voided",
  refunded: "Refunded",
  expired: "The round ended",
  revealed: "The prompt was revealed",
  settled: "The round was settled",
};

/** A receipt for people: what each link says, and how it hangs in the signed tree. */
export function ReceiptView({ receipt, hasChain }: { receipt: Receipt; hasChain: boolean }) {
  const { links, checkpoint } = receipt;
  return (
    <>
      {links.map(({ link, disclosed, path }) => (
        <section key={link.seq} className="rule-double mt-6 pt-4">
          <h2>{titles[link.event.type]}</h2>
          <Words disclosed={disclosed} />
          <DescriptionList
            className="mt-2"
            rows={[
              { label: "When", value: <Time at={link.event.at} /> },
              ...rowsOf(link.event),
              { label: "Link", value: `${link.seq} of ${checkpoint.body.size}` },
              monoRow("Hash", link.hash),
              monoRow("Link before", link.previous),
            ]}
          />
          <WayToRoot path={path} />
        </section>
      ))}
      <section className="rule-double mt-6 pt-4">
        <h2>Signed</h2>
        <DescriptionList
          className="mt-2"
          rows={[
            { label: "When", value: <Time at={checkpoint.body.at} /> },
            { label: "Links signed", value: checkpoint.body.size },
            monoRow("Root", checkpoint.body.root),
            monoRow("Head", checkpoint.body.head),
            monoRow("Key", checkpoint.key),
            monoRow("Signature", checkpoint.signature),
            ...(hasChain || receipt.anchors.length > 0 ? anchorRows(receipt.anchors) : []),
          ]}
        />
      </section>
    </>
  );
}

/** The inclusion proof: what the link's hash is joined with, level by level, up to the root. */
function WayToRoot({ path }: { path: readonly string[] }) {
  if (path.length === 0) return null;
  return (
    <details className="text-[0.875rem]">
      <summary className="flex min-h-11 items-center text-ink-2 underline decoration-line-strong underline-offset-4">
        Way to the signed root, {path.length} {path.length === 1 ? "hash" : "hashes"}
      </summary>
      <ol className="list-decimal space-y-1 pb-2 pl-6 text-ink-3">
        {path.map((hash) => (
          <li key={hash}>
            <Mono>{hash}</Mono>
          </li>
        ))}
      </ol>
    </details>
  );
}

function Words({ disclosed }: { disclosed: Disclosed | null }) {
  if (disclosed === null || "manifest" in disclosed) return null;
  if ("withheld" in disclosed)
    return (
      <p className="mt-1.5 text-ink-3">
        Text withheld by the house, as a rule at its player’s wish.
      </p>
    );
  const text = "message" in disclosed ? disclosed.message : disclosed.answer;
  return (
    <>
      <p className="mt-1.5 measure whitespace-pre-wrap text-ink-2 wrap-anywhere">{text}</p>
      <p className="mt-1 text-xs text-ink-3">
        Salt <Mono>{disclosed.salt}</Mono>
      </p>
    </>
  );
}

type Row = { label: string; value: ReactNode; long?: boolean };

function rowsOf(event: Event): Row[] {
  switch (event.type) {
    case "manifest":
      return [{ label: "Version", value: event.version }, monoRow("Manifest’s hash", event.hash)];
    case "paid":
      return [
        { label: "Place in the order", value: event.number },
        { label: "Price", value: usd(event.quote.price) },
        { label: "Judged before the price was promised", value: event.quote.step },
        { label: "Promised", value: <Time at={event.quote.issued} /> },
        { label: "To the pool", value: usd(event.split.pool) },
        monoRow("Player in this round", event.player),
        monoRow("Message’s hash", event.message),
      ];
    case "judged":
      return [
        { label: "Verdict", value: event.outcome === "won" ? "released" : "refused" },
        monoRow("Model", event.model),
        { label: "Pool afterwards", value: usd(event.pool) },
        ...(event.payout ? [{ label: "Paid out", value: usd(event.payout) }] : []),
        monoRow("Answer’s hash", event.answer),
        monoRow("Hash of what was shown", event.shown),
      ];
    case "voided":
      return [{ label: "Why", value: event.reason }];
    case "refunded":
      return [
        { label: "Why", value: event.reason },
        { label: "Went back", value: usd(event.amount) },
      ];
    default:
      return [];
  }
}

const usd = (micros: string) => formatExactUsd(BigInt(micros));

"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ClusterView } from "@/lib/onchain/contract";
import { ForecastList } from "./forecast-list";
import { refusalWords } from "./refusal-words";
import { surpriseWords } from "./surprise-words";
import type { Review } from "./use-signing";

/** Before anything is signed: what the server says, what the chain says, and whether they agree. */
export function ReviewPart(props: {
  review: Review;
  cluster: ClusterView;
  /** The wallet, by name. */
  wallet: string;
  /** `Sign and pay 10.00 USDC`. */
  act: string;
  signing: boolean;
  /** It sends what it signs, so a change that it makes cannot be looked at before. */
  sendsByItself: boolean;
  onSign: () => void;
  onAgain: () => void;
}) {
  const { prepared, forecast, odd } = props.review;
  const { mints } = props.cluster;
  return (
    <div className="mt-3">
      <ul className="measure space-y-1.5 text-[0.875rem]">
        {prepared.explanation.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {forecast.refusal === null ? (
        <section className="mt-4 rule-double pt-3" aria-labelledby="foretold">
          <h3 id="foretold" className="text-sm text-ink-3">
            Tried on the chain just now, without sending it
          </h3>
          <ForecastList forecast={forecast} places={prepared.places ?? []} mints={mints} />
        </section>
      ) : (
        <Note tone="warning" role="alert" className="mt-4">
          {refusalWords(forecast.refusal)} Nothing was paid.
        </Note>
      )}
      {odd.length > 0 && (
        <div role="alert" className="mt-4 border-2 border-carnelian bg-carnelian-ground p-3.5">
          <h3 className="text-carnelian">Do not sign this</h3>
          <p className="mt-1 text-sm">
            It would not do what you were told. It is not offered to your wallet.
          </p>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-sm wrap-anywhere">
            {odd.map((each) => {
              const words = surpriseWords(each, mints);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </div>
      )}
      {forecast.refusal === null && odd.length === 0 && (
        <p className="mt-3 text-sm text-malachite">It does what is said above, and nothing else.</p>
      )}
      {props.sendsByItself && (
        <p className="mt-2 text-sm text-ink-2">
          {props.wallet} sends what it signs by itself. Should it change anything before, that
          cannot be tried first: compare what it shows you with this.
        </p>
      )}
      <div className="mt-5 flex flex-wrap justify-end gap-2.5">
        {forecast.refusal === null && odd.length === 0 ? (
          <Button
            variant="primary"
            onClick={props.onSign}
            pending={props.signing}
            pendingLabel={`Waiting for ${props.wallet}…`}
          >
            {props.act}
          </Button>
        ) : (
          <Button onClick={props.onAgain}>Begin again</Button>
        )}
      </div>
    </div>
  );
}

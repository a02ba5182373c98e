import { Icon } from "@/components/motif/icon";
import type { HeistPreview } from "@/lib/heist/contract";
import { grouped } from "./heist-words";

/** Both scores as they would be, and how the sum comes about. */
export function RobFigures({ preview, percent }: { preview: HeistPreview; percent: number }) {
  const { victim, robber, amount, handle, allowed } = preview;
  // What a rule forbids changes nothing: the scores are as they are.
  const then = allowed ? "after" : "before";
  return (
    <>
      <div className="rule-double mt-3.5 grid grid-cols-[1fr_auto_1fr] items-center gap-3 border-b border-line py-4">
        <Score
          name={handle}
          points={victim[then]}
          change={allowed ? `\u2212${grouped(amount)}` : ""}
          loses
        />
        <span className="text-ink-2" aria-hidden="true">
          <Icon name="heists" size={26} />
        </span>
        <div className="text-right">
          <Score name="you" points={robber[then]} change={allowed ? `+${grouped(amount)}` : ""} />
        </div>
      </div>
      <dl className="figures mt-2 text-sm max-lg:hidden">
        <Line label={`${percent} % of ${grouped(victim.before)}`} value={grouped(preview.share)} />
        {preview.withTools !== preview.share && (
          <Line label="With your tools" value={grouped(preview.withTools)} />
        )}
        <Line label="Cap for one heist" value={grouped(preview.cap)} />
        <Line label={`${handle} may still lose`} value={grouped(preview.lossLeft)} />
        <Line
          label={allowed ? "You take" : "You would take"}
          value={`${grouped(amount)} points`}
          strong
        />
        <Line label="Costs" value={`1 of your ${grouped(preview.tokens)} tokens`} />
      </dl>
    </>
  );
}

function Score(props: { name: string; points: string; change: string; loses?: boolean }) {
  return (
    <div className="min-w-0">
      <div className="truncate text-sm text-ink-3">{props.name}</div>
      <div className="display-face mt-1.5 text-2xl leading-none">{grouped(props.points)}</div>
      <div
        className={
          props.loses
            ? "figures mt-1.5 text-sm text-carnelian"
            : "figures mt-1.5 text-sm text-malachite"
        }
      >
        {props.change}
      </div>
    </div>
  );
}

function Line({ label, value, strong }: { label: string; value: string; strong?: boolean }) {
  return (
    <div
      className={
        strong
          ? "flex justify-between gap-3 border-b border-line py-1.5 font-semibold"
          : "flex justify-between gap-3 border-b border-line py-1.5"
      }
    >
      <dt className={strong ? undefined : "text-ink-2"}>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

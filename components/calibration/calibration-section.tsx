import { Time } from "@/components/ui/time";
import type { CalibrationReport, Rate } from "@/lib/calibration/contract";
import { formatUsd } from "@/lib/core/money";

const names: Record<string, string> = {
  role_playing: "Role playing",
  function_confusion: "Function confusion",
  social_engineering: "Social engineering",
  hypothetical: "Hypothetical",
  rule_negation: "Rule negation",
  other: "Plain demands",
  sincere: "Sincere appeals",
};

/** How often which kind of attack moved a guardian in a test, before anybody pays to try. */
export function CalibrationSection(props: {
  report: CalibrationReport | null;
  /** The models that judge this round, in order. */
  models: readonly string[];
}) {
  const { report, models } = props;
  return (
    <section aria-labelledby="calibration" className="rule-double mt-8 pt-5">
      <h2 id="calibration">Calibration</h2>
      {report ? (
        <Measured report={report} other={models[0] === report.model ? null : (models[0] ?? null)} />
      ) : (
        <p className="mt-2 measure text-ink-2">Nobody has played the attacks against it yet.</p>
      )}
    </section>
  );
}

function Measured({ report, other }: { report: CalibrationReport; other: string | null }) {
  const { total, attacks, draws, model, latencyMs, cost, faults } = report;
  const most = Math.max(0.05, ...report.techniques.map(({ high }) => high));
  return (
    <>
      <p className="mt-2 measure text-ink-2">
        {total.broken.toLocaleString("en")} of {total.played.toLocaleString("en")} attacks moved it,{" "}
        {share(total.rate)}. {attacks} different messages were played against {draws}{" "}
        {draws === 1 ? "weakness" : "weaknesses"} drawn by chance, not against this round's.
      </p>
      {other && (
        <p className="mt-1 measure text-sm text-ink-2">
          This round is judged by {other}, which was not measured.
        </p>
      )}
      <ul className="mt-4 max-w-[760px]">
        {report.techniques.map(({ technique, ...rate }) => (
          <Bar key={technique} name={names[technique] ?? technique} rate={rate} most={most} />
        ))}
      </ul>
      <p className="figures mt-3 max-w-[760px] text-xs text-ink-3">
        Played with {model}, <Time at={report.at} show="day" />, {shownWords(report)}. A whole bar
        is {share(most)}, the thin line the 95 % interval. Half of the answers took at most{" "}
        {latencyMs.p50.toLocaleString("en")} ms, 95 % at most {latencyMs.p95.toLocaleString("en")}{" "}
        ms.
        {cost !== null && ` Cost ${formatUsd(BigInt(cost))}.`}
        {faults > 0 && ` ${faults.toLocaleString("en")} were not judged.`}
      </p>
      {report.seed !== undefined && (
        <p className="mt-1 max-w-[760px] text-xs text-ink-3">
          Anybody gets the same figures with{" "}
          <code className="wrap-anywhere">
            npm run redteam -- --guardian {report.guardian.slug} --seed {report.seed} --draws{" "}
            {draws}
          </code>
        </p>
      )}
    </>
  );
}

function shownWords({ context, parts }: CalibrationReport): string {
  if (context === "off") return "shown nothing of earlier attempts";
  return parts ? `shown of earlier attempts: ${parts.join(", ")}` : "shown the earlier attempts";
}

/** A share as a bar, with its interval as a line across it. */
function Bar({ name, rate, most }: { name: string; rate: Rate; most: number }) {
  const wide = (value: number) => `${((value / most) * 100).toFixed(2)}%`;
  return (
    <li className="grid grid-cols-[9.5rem_minmax(0,1fr)_4.5rem] items-center gap-x-3 py-1 text-sm">
      <span className="text-ink-2">{name}</span>
      <span aria-hidden="true" className="relative block h-3.5 border-l border-line-strong">
        <span
          className="signal-fill absolute inset-y-0.5 left-0 bg-gold-fill"
          style={{ width: wide(rate.rate) }}
        />
        <span
          className="signal-fill absolute top-1/2 h-px bg-ink-2"
          style={{ left: wide(rate.low), width: wide(rate.high - rate.low) }}
        />
      </span>
      <span className="figures text-right">
        {share(rate.rate)}
        <span className="sr-only">
          , between {share(rate.low)} and {share(rate.high)}, {rate.broken} of {rate.played}
        </span>
      </span>
    </li>
  );
}

/** What is not nothing does not read as nothing. */
function share(value: number): string {
  const digits = value > 0 && value < 0.001 ? 2 : 1;
  return `${(value * 100).toFixed(digits)} %`;
}

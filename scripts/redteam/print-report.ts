import type { CalibrationReport, Rate } from "../../lib/calibration/contract";

/** A report in lines that fit a terminal. */
export function printReport(report: CalibrationReport): void {
  const { guardian, model, attacks, draws, tokens, latencyMs, cost, faults } = report;
  console.log(`\n${guardian.name}, level ${guardian.level}, judged by ${model}`);
  console.log(
    `${attacks} attacks against ${draws} drawn ${draws === 1 ? "weakness" : "weaknesses"}, context ${report.context}`,
  );
  for (const { technique, ...rate } of report.techniques) console.log(line(technique, rate));
  console.log(line("all", report.total));
  console.log(
    `tokens ${tokens.input} in, ${tokens.output} out; cost ${cost === null ? "not known" : `${Number(cost) / 1e6} USD`}; p50 ${latencyMs.p50} ms, p95 ${latencyMs.p95} ms; ${faults} not judged`,
  );
}

function line(name: string, { broken, played, rate, low, high }: Rate): string {
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  return `  ${name.padEnd(20)}${share(rate).padStart(8)}  (${share(low)} to ${share(high)})  ${broken} of ${played}`;
}

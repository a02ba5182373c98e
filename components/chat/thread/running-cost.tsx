import type { RunningCost } from "@/lib/chat/turn/contract";
import { creditWords, mostWords } from "../credit-words";
import { costSoFar } from "./cost-so-far";

/** Beside a reply that grows: what it has cost about, and what it can cost at most. */
export function RunningCostView(props: { length: number; running: RunningCost }) {
  const { length, running } = props;
  return (
    <span className="figures">
      About {creditWords(String(costSoFar(length, running)))} so far, at most{" "}
      {mostWords(running.held)}
    </span>
  );
}

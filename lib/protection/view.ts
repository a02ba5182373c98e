import { type LimitKind, type LimitView, limitKinds, type Standing, type Window } from "./contract";
import {
  checkDue,
  type Facts,
  type Flow,
  inForce,
  lossOf,
  noLimit,
  pendingChange,
  strongest,
  windowEnd,
} from "./rules";

type Whole = Facts & { session: Flow; houseMinutes: number };

/** Facts as their owner sees them. */
export function standingOf(facts: Whole, now: Date): Standing {
  const exclusion = strongest(facts.exclusions, now);
  const { spent, won } = facts.session;
  return {
    limits: limitKinds.map((kind) => limitView(facts, kind, now)),
    exclusion: exclusion && {
      kind: exclusion.kind,
      endsAt: exclusion.endsAt?.toISOString() ?? null,
    },
    play: {
      seconds: facts.play.sessionSeconds,
      spent: String(spent),
      won: String(won),
      net: String(won - spent),
      intervalMinutes: facts.intervalMinutes,
      intervalMax: facts.houseMinutes,
      due: checkDue(facts.play, facts.intervalMinutes),
    },
  };
}

function limitView(facts: Whole, kind: LimitKind, now: Date): LimitView {
  const limit = facts.limits.get(kind) ?? noLimit;
  const pending = pendingChange(limit, now);
  const [what, window] = kind.split("_") as ["spend" | "loss" | "time", Window];
  return {
    kind,
    value: text(inForce(limit, now)),
    used: String(usedOf(facts, what, window)),
    renewsAt: windowEnd(window, now).toISOString(),
    pending: pending && { value: text(pending.value), at: pending.at.toISOString() },
  };
}

function usedOf(facts: Whole, what: "spend" | "loss" | "time", window: Window): bigint {
  if (what === "time") return BigInt(Math.floor(facts.play.daySeconds / 60));
  const flow = facts.flows[window];
  return what === "spend" ? flow.spent : lossOf(flow);
}

const text = (value: bigint | null) => (value === null ? null : String(value));

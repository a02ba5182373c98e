import type { Disclosed } from "../export";
import type { Event, EventOf } from "../link";
import { isSameRound } from "../shapes";
import { priceList } from "./arithmetic";
import { judged, paid, refunded, voided } from "./attempts";
import { sameInWhatIsFixed, signedManifestOf } from "./disclosed";
import type { Replay } from "./replay";
import { carried, countdown, expired, opened, paused, resumed, revealed, settled } from "./rounds";
import { must } from "./wrong";

type Happens<E extends Event> = (replay: Replay, event: E, disclosed: Disclosed | null) => void;

const happens: { [Type in Event["type"]]: Happens<EventOf<Type>> } = {
  manifest,
  opened,
  carried,
  paused,
  resumed,
  countdown,
  paid,
  judged,
  voided,
  refunded,
  expired,
  revealed,
  settled,
};

/** Lets one event happen in a replayed round, or says why it cannot have happened. */
export function replayEvent(replay: Replay, event: Event, disclosed: Disclosed | null): void {
  (happens[event.type] as Happens<Event>)(replay, event, disclosed);
}

/** A version follows the one before, and changes nothing that a running round may not change. */
function manifest(replay: Replay, event: EventOf<"manifest">, disclosed: Disclosed | null): void {
  const { body, key } = signedManifestOf(disclosed);
  const before = replay.versions.at(-1);
  const next = replay.versions.length + 1;
  must(
    event.version === next && body.version === next,
    `Version ${event.version} of the manifest stands where version ${next} should be.`,
  );
  must(isSameRound(body.round, replay.round), "The manifest is that of another round.");
  must(event.at === body.at, `Version ${next} of the manifest names another time than its link.`);
  must(
    !before || sameInWhatIsFixed(before.manifest, body),
    `Version ${next} of the manifest changes what no running round may change.`,
  );
  replay.keys.add(key);
  replay.versions.push({ hash: event.hash, manifest: body, priceAt: priceList(body.rules.fee) });
}

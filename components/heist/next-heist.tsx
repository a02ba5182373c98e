import { Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import type { TokenView } from "@/lib/heist/contract";

/** When I may rob, and whether I may be robbed. */
export function NextHeist({ mine }: { mine: TokenView }) {
  if (!mine.enabled)
    return (
      <Stat label="Next heist" context="There are no heists at the moment">
        None
      </Stat>
    );
  if (mine.league === "peaceful")
    return (
      <Stat label="Next heist" context="In the peaceful league nobody robs you">
        None
      </Stat>
    );
  return (
    <Stat
      label="Next heist"
      context={
        mine.protectedUntil ? (
          <>
            You are protected until <Time at={mine.protectedUntil} show="brief" />
          </>
        ) : (
          "You can be robbed"
        )
      }
    >
      {mine.readyAt ? <Time at={mine.readyAt} show="brief" /> : "Ready"}
    </Stat>
  );
}

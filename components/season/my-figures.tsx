import type { ReactNode } from "react";
import { Register, Stat } from "@/components/ui/stat";
import type { MyPlace } from "@/lib/season/contract";
import { changeText, endWords, ordinal, pointsText, untilEnd } from "./season-words";

/** Where I stand. The last figure is the end of the month, unless another one is given. */
export function MyFigures(props: {
  mine: MyPlace;
  /** Heist tokens that I have. */
  tokens: bigint;
  now: Date;
  last?: ReactNode;
}) {
  const { mine, tokens, now } = props;
  return (
    <Register of={4}>
      <Stat label="Your place" context={placeContext(mine)}>
        {mine.place === null ? "None yet" : ordinal(mine.place)}
      </Stat>
      <Stat label="Your points" context={`${changeText(mine.lastWeek)} in seven days`}>
        {pointsText(mine.points)}
      </Stat>
      <Stat label="Heist tokens" context="One for each friend who takes part">
        {tokens.toLocaleString("en")}
      </Stat>
      {props.last ?? (
        <Stat label="The month ends" context={endWords(mine.season)}>
          {untilEnd(mine.season, now).replace("in ", "")}
        </Stat>
      )}
    </Register>
  );
}

function placeContext({ place, people, ahead, unlisted }: MyPlace): string {
  if (unlisted) return "You are on no board";
  const of = `of ${people.toLocaleString("en")}`;
  if (place === null) return `${people.toLocaleString("en")} have points`;
  if (!ahead) return place === 1 ? `${of}, nobody is above you` : of;
  return `${pointsText(ahead.points)} behind ${ahead.handle}`;
}

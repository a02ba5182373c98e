import { DescriptionList } from "@/components/ui/description-list";
import { Change, Sum } from "@/components/ui/money";
import type { PlayView } from "@/lib/protection/contract";
import { playedWords } from "./limit-words";

/** How this session of play stands, in figures. Amounts are micro-USD. */
export function PlayFigures({ play, nextPrice }: { play: PlayView; nextPrice?: string }) {
  const net = BigInt(play.net);
  const isLoss = net < 0n;
  return (
    <DescriptionList
      rows={[
        { label: "Playing for", value: playedWords(play.seconds) },
        { label: "Spent", value: <Sum micros={play.spent} /> },
        { label: "Won", value: <Sum micros={play.won} /> },
        {
          label: isLoss ? "You have lost" : "You are ahead by",
          value: net > 0n ? <Change micros={play.net} /> : <Sum micros={-net} />,
          strong: true,
        },
        ...(nextPrice === undefined
          ? []
          : [{ label: "The next message costs", value: <Sum micros={nextPrice} /> }]),
      ]}
    />
  );
}

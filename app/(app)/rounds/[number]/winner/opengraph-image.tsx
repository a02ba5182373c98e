import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { readRound } from "@/lib/bounty";
import { formatUsd } from "@/lib/core/money";
import { orNotFound } from "@/lib/web/or-not-found";
import { roundNumber } from "@/lib/web/round-number";
import { requestContext } from "@/lib/web/session";

export const alt = "A guardian released its pool";
export const size = { width: 1200, height: 630 };
export const contentType = "image/png";

const sky = "#10162b";
const gold = "#e3bb5f";
const ink = "#f2ead9";

/** The picture that a link to a win brings along. */
export default async function WinCard({ params }: { params: Promise<{ number: string }> }) {
  const number = roundNumber((await params).number);
  const round = await orNotFound(readRound(await requestContext(), number));
  const literata = await readFile(
    join(process.cwd(), "assets/fonts/literata-latin-400-normal.woff"),
  );
  const amount = round.winner?.amount ?? round.pool;
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        alignItems: "center",
        justifyContent: "center",
        background: sky,
        color: ink,
        border: `1px solid ${gold}`,
        fontFamily: "Literata",
      }}
    >
      <svg width="120" height="120" viewBox="0 0 64 64" role="img" aria-label="Anubis">
        <path
          fill={gold}
          d="M13 61C13.6 49 15.6 39.5 19 31L21.4 3C27.2 8.6 31 15.4 33 23.4L37.2 15.2C39.6 19 41 22.8 41.6 27L60.2 35.2C61.8 36.6 61.8 38.8 60.2 40.2L56 43.2C50.4 45 46.4 45.2 42.4 46.2C38.6 49.2 37.2 54 38.4 61Z"
        />
      </svg>
      <div style={{ display: "flex", fontSize: 40, marginTop: 28 }}>
        {`${round.guardian.name} released the pool.`}
      </div>
      <div style={{ display: "flex", fontSize: 132, color: gold, lineHeight: 1.15 }}>
        {formatUsd(BigInt(amount))}
      </div>
      <div style={{ display: "flex", fontSize: 32, color: "#c0b49d", marginTop: 12 }}>
        {round.winner
          ? `Round ${number}, attempt ${round.winner.attemptNumber}, by ${round.winner.player.handle}. Play money.`
          : `Round ${number}`}
      </div>
    </div>,
    { ...size, fonts: [{ name: "Literata", data: literata, weight: 400, style: "normal" }] },
  );
}

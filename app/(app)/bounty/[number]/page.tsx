import type { Metadata } from "next";
import { roundNumber } from "@/lib/web/round-number";
import { ArenaSection } from "../_arena";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Arena, round ${(await params).number}` };
}

export default async function RoundArenaPage({ params }: Props) {
  return <ArenaSection number={roundNumber((await params).number)} />;
}

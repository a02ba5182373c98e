import Link from "next/link";
import type { RoundView } from "@/lib/bounty/contract";
import { proofHref } from "./links";

/** Announces where people pay that a round no longer runs under its first manifest. */
export function Amended({ round }: { round: Pick<RoundView, "number" | "manifestVersion"> }) {
  if (round.manifestVersion < 2) return null;
  return (
    <>
      Changed since it was announced:{" "}
      <Link href={proofHref(round.number)}>version {round.manifestVersion} of its manifest</Link>{" "}
      holds for what is paid from now on.
    </>
  );
}

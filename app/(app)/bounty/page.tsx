import type { Metadata } from "next";
import { ArenaSection } from "./_arena";

export const metadata: Metadata = { title: "Arena" };

export default function ArenaPage() {
  return <ArenaSection />;
}

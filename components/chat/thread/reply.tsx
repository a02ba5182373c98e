"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { cx } from "@/components/ui/class-names";

/** A reply as the server drew it. */
export type Drawn = { text: string; node: ReactNode };

export const fetchMarkdown = () => import("../markdown/markdown");

/** What reads Markdown is fetched before the first new reply; what was said before needs none. */
const LiveMarkdown = dynamic(() => fetchMarkdown().then((module) => module.Markdown), {
  ssr: false,
});

// A formula may move its parts anywhere: what leaves the reply is not drawn.
const look =
  "max-w-[92%] space-y-2.5 font-display text-[1.0625rem] leading-relaxed wrap-anywhere max-md:max-w-none overflow-clip [overflow-clip-margin:0.75rem]";

/** The words of a companion, as they come. */
export function Reply(props: { text: string; streaming: boolean; drawn: Drawn | undefined }) {
  const { text, streaming } = props;
  const [first] = useState(props.drawn);
  const same = !streaming && first?.text === text;
  return (
    <div data-words className={cx(look, streaming && "writing")}>
      {same ? first.node : text !== "" && <LiveMarkdown text={text} streaming={streaming} />}
    </div>
  );
}

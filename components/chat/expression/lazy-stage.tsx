"use client";

import dynamic from "next/dynamic";
import type { MemberView, MessageNode } from "@/lib/chat/contract";
import { useKept } from "../use-kept";
import { expressionChoice, expressionKey, showsFaces, stageLook } from "./expression-setting";

const Stage = dynamic(() => import("./stage").then((module) => module.Stage), {
  ssr: false,
  loading: () => <div className={stageLook} />,
});

/** Faces above the chat, fetched where they are wanted. */
export function LazyStage(props: {
  members: readonly MemberView[];
  messages: readonly MessageNode[];
}) {
  const [kept] = useKept(expressionKey);
  return showsFaces(expressionChoice(kept), props.members) ? <Stage {...props} /> : null;
}

"use client";

import { useMemo } from "react";
import { Emblem } from "@/components/motif/emblem";
import { cx } from "@/components/ui/class-names";
import type { MemberView, MessageNode } from "@/lib/chat/contract";
import { plates } from "../face";
import { stageLook } from "./expression-setting";
import { type Mood, moodOf, moodWords, pictureFor } from "./mood";

/** How an engraving stands in a mood: no lines of its own are drawn for it. */
const stances: Record<Mood, string> = {
  joy: "-translate-y-1 scale-105",
  love: "scale-105",
  sadness: "translate-y-1.5 opacity-60",
  anger: "scale-110 rotate-3",
  fear: "scale-90 opacity-80",
  surprise: "-translate-y-1.5 scale-110",
  curiosity: "-rotate-6",
  neutral: "",
};

/** Who is spoken to, as their newest words sound. */
export function Stage(props: { members: readonly MemberView[]; messages: readonly MessageNode[] }) {
  const { members, messages } = props;
  const speaking = messages.findLast(({ role }) => role === "companion")?.companionId;
  return (
    <ul
      aria-label="How they look"
      tabIndex={members.length > 3 ? 0 : undefined}
      className={cx(stageLook, "gap-4 overflow-x-auto px-4 pt-3 md:gap-6")}
    >
      {members.map((member) => (
        <Figure
          key={member.companionId}
          member={member}
          words={wordsOf(messages, member.companionId)}
          group={members.length > 1}
          aside={members.length > 1 && member.companionId !== speaking}
        />
      ))}
    </ul>
  );
}

function wordsOf(messages: readonly MessageNode[], companionId: string): string {
  return messages.findLast((message) => message.companionId === companionId)?.text ?? "";
}

function Figure(props: { member: MemberView; words: string; group: boolean; aside: boolean }) {
  const { member, words } = props;
  // While words come, a mood changes with whole sentences only.
  const told = /[.!?…*\n]/.test(words) ? words.replace(/[^.!?…*\n]*$/, "") : "";
  const mood = useMemo(() => moodOf(told), [told]);
  const picture = pictureFor(mood, member.expressions) ?? member.avatar;
  return (
    <li className="flex w-24 shrink-0 flex-col items-center first:ml-auto last:mr-auto md:w-28">
      <span
        data-mood={mood}
        className={cx(
          "grid h-[84px] w-[68px] place-items-center overflow-hidden rounded-cartouche md:h-[120px] md:w-[96px]",
          plates[member.plate] ?? plates.neutral,
          props.aside && "opacity-60",
        )}
      >
        {picture ? (
          // biome-ignore lint/performance/noImgElement: stored in the size that it is shown in
          <img
            src={`/api/companions/avatars/${picture}`}
            alt=""
            className="size-full object-cover object-top"
          />
        ) : (
          <Emblem
            name={member.emblem}
            width={62}
            className={cx("transition-transform duration-[240ms] [--plate:inherit]", stances[mood])}
          />
        )}
      </span>
      <span className="mt-1 max-w-full truncate text-xs text-ink-3">
        <span className={props.group ? undefined : "sr-only"}>{member.name}: </span>
        {moodWords[mood]}
      </span>
    </li>
  );
}

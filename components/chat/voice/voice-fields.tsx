"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import type { MemberView } from "@/lib/chat/contract";
import { useKept } from "../use-kept";
import { fallSilent, readAloud } from "./read-aloud";
import { rates, voicesKey, wishFor, withWish } from "./voice-wishes";

/** Which voice reads each companion aloud on this device, and how fast. */
export function VoiceFields({ members }: { members: readonly MemberView[] }) {
  const voices = useVoices();
  if (voices === null) return null;
  return (
    <fieldset className="space-y-4 border-t border-line pt-4">
      <legend className="sr-only">Reading aloud</legend>
      {members.map((member) => (
        <Fields key={member.companionId} member={member} voices={voices} />
      ))}
      <p className="text-sm text-ink-3">
        {voices.length === 0
          ? "This device has no voices. Where it has, they are offered here."
          : "The voices are this device's own. Some of them send what they read to their maker."}
      </p>
    </fieldset>
  );
}

function Fields(props: { member: MemberView; voices: readonly SpeechSynthesisVoice[] }) {
  const { companionId, name } = props.member;
  const [kept, keep] = useKept(voicesKey);
  const wish = wishFor(kept, companionId);
  const change = (part: Partial<typeof wish>) =>
    keep(withWish(kept, companionId, { ...wish, ...part }));
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label={`Voice of ${name}`}
        className="grow basis-48"
        value={wish.voice ?? ""}
        onChange={(event) => change({ voice: event.target.value || null })}
      >
        <option value="">As the device chooses</option>
        {props.voices.map((voice) => (
          <option key={voice.voiceURI} value={voice.voiceURI}>
            {voice.name} ({voice.lang})
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Pace"
        value={String(wish.rate)}
        onChange={(event) => change({ rate: Number(event.target.value) })}
      >
        {rates.map((rate) => (
          <option key={rate} value={rate}>
            {rate === 1 ? "As usual" : `${rate} ×`}
          </option>
        ))}
      </SelectField>
      <Button
        onClick={() => {
          fallSilent();
          readAloud(`I am ${name}. This is how I sound.`, wish);
        }}
      >
        Listen
      </Button>
    </div>
  );
}

/** Voices come late in some browsers. Null where there is nothing that reads. */
function useVoices(): readonly SpeechSynthesisVoice[] | null {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[] | null>(null);
  useEffect(() => {
    if (typeof speechSynthesis === "undefined") return;
    const look = () => setVoices(speechSynthesis.getVoices());
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    return () => speechSynthesis.removeEventListener("voiceschanged", look);
  }, []);
  return voices;
}

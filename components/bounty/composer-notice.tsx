import Link from "next/link";
import { HelpPanel } from "@/components/moderation/help-panel";
import { LIMITS_HREF } from "@/components/protection/limit-refusal";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Notice } from "./notices";

/** The notice above the words, with what can be done about it. */
export function ComposerNotice(props: {
  notice: Notice;
  /** Puts it away. */
  onClose: () => void;
  /** Takes what cannot be sent out of the message. */
  onClean: () => void;
}) {
  const { notice } = props;
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      {notice.kind === "help" && (
        <HelpPanel country={notice.country} className="min-w-0 flex-1">
          <Button size="dense" onClick={props.onClose}>
            Close
          </Button>
        </HelpPanel>
      )}
      {notice.kind === "price" && (
        <div role="alert" className="min-w-0 flex-1 basis-60">
          <h3>{notice.title}</h3>
          <p className="mt-1 text-sm text-ink-2">{notice.text}</p>
        </div>
      )}
      {isPlain(notice) && (
        <Note {...looks[notice.kind]} className="min-w-0 flex-1 basis-60">
          {notice.text}{" "}
          {notice.kind === "too_little" && <Link href="/wallet">Refill play money</Link>}
          {notice.kind === "failure" && notice.refused && (
            <Link href="/appeals">Ask for another look</Link>
          )}
          {notice.kind === "failure" && notice.limited && (
            <Link href={LIMITS_HREF}>See your limits</Link>
          )}
        </Note>
      )}
      {(notice.kind === "price" || notice.kind === "failure") && (
        <Button size="dense" onClick={props.onClose}>
          Close
        </Button>
      )}
      {notice.kind === "unsendable" && (
        <Button size="dense" onClick={props.onClean}>
          Remove
        </Button>
      )}
    </div>
  );
}

function isPlain(notice: Notice): notice is Notice & { kind: keyof typeof looks } {
  return notice.kind in looks;
}

const looks = {
  closed: { tone: "info", role: "status" },
  failure: { tone: "warning", role: "alert" },
  too_little: { tone: "warning", role: "status" },
  unsendable: { tone: "warning", role: "alert" },
  broken_off: { tone: "info", role: "status" },
} as const;

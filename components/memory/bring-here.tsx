"use client";

import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { useSubmit } from "@/components/use-submit";
import { bringMemoriesAction } from "@/lib/memory/actions";

/** Lets this chat know what other chats with the same companion know alone. */
export function BringHere(props: { count: number; companionId: string; chatId: string }) {
  const bring = useSubmit(bringMemoriesAction, () => {});
  const many = props.count === 1 ? "1 memory belongs" : `${props.count} memories belong`;
  return (
    <div className="mt-3 text-sm text-ink-2">
      <p>{many} to other chats alone.</p>
      <Button
        size="dense"
        className="mt-2"
        pending={bring.pending}
        onClick={() =>
          bring.submit({
            chatId: props.chatId as never,
            companionId: props.companionId as never,
          })
        }
      >
        Use here too
      </Button>
      {bring.refusal && (
        <p role="alert" className="mt-1.5 text-carnelian">
          {reasonText(bring.refusal)}
        </p>
      )}
    </div>
  );
}

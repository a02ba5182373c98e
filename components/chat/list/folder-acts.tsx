"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-input";
import type { FolderView } from "@/lib/chat/contract";
import type { Act } from "../chat-actions";
import { usePerform } from "../use-perform";

export type FolderActions = {
  renameFolder: Act<{ folderId: string; name: string }>;
  deleteFolder: Act<{ folderId: string }>;
};

/** What can be done with the folder that is listed. */
export function FolderActs(props: {
  folder: FolderView;
  actions: FolderActions;
  onRenamed: () => void;
  onDeleted: () => void;
}) {
  const { folder, actions } = props;
  const { perform, pending } = usePerform();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(folder.name);
  const folderId = folder.id;
  const save = () =>
    perform(
      () => actions.renameFolder({ folderId, name: name.trim() }),
      () => {
        setOpen(false);
        props.onRenamed();
      },
    );
  return (
    <p className="flex gap-4 px-4.5 pb-2 text-sm text-ink-3">
      <Dialog
        title="Rename this folder?"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className="min-h-8 underline underline-offset-4 hover:text-ink">
            Rename
          </button>
        }
      >
        <form action={save} className="mt-4 space-y-4">
          <TextField
            label="Name"
            value={name}
            maxLength={60}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <div className="flex justify-end gap-2.5">
            <DialogClose>
              <Button>Cancel</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={pending}>
              Rename
            </Button>
          </div>
        </form>
      </Dialog>
      <button
        type="button"
        onClick={() => perform(() => actions.deleteFolder({ folderId }), props.onDeleted)}
        className="min-h-8 underline underline-offset-4 hover:text-ink"
      >
        Delete folder, keep chats
      </button>
    </p>
  );
}

"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import type { ChatView } from "@/lib/chat/contract";
import type { ChatChanges } from "../chat-actions";
import type { Shelves } from "../list/chat-column";
import { tagsIn } from "./tags-in";

const NEW = "new";

/** The name of a chat and where it is kept. */
export function ShelfForm(props: {
  chat: ChatView;
  shelves: Shelves;
  pending: boolean;
  /** `newFolder` is the name of one that is to be made for it. */
  onSave: (change: ChatChanges, newFolder: string | null) => void;
}) {
  const { chat, shelves } = props;
  const [title, setTitle] = useState(chat.title);
  const [folder, setFolder] = useState(chat.folderId ?? "");
  const [name, setName] = useState("");
  const [tags, setTags] = useState(chat.tags.join(", "));
  const save = () =>
    props.onSave(
      {
        title: title.trim() || chat.title,
        tags: tagsIn(tags),
        ...(folder !== NEW && { folderId: folder === "" ? null : folder }),
      },
      folder === NEW ? name.trim() : null,
    );
  return (
    <form action={save} className="mt-4 space-y-4">
      <TextField
        label="Name"
        value={title}
        maxLength={120}
        onChange={(event) => setTitle(event.target.value)}
      />
      <SelectField
        label="Folder"
        value={folder}
        onChange={(event) => setFolder(event.target.value)}
      >
        <option value="">No folder</option>
        {shelves.folders.map(({ id, name: folderName }) => (
          <option key={id} value={id}>
            {folderName}
          </option>
        ))}
        <option value={NEW}>New folder</option>
      </SelectField>
      {folder === NEW && (
        <TextField
          label="Name of the folder"
          value={name}
          maxLength={60}
          required
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <TextField
        label="Tags"
        hint="Words with commas between them, at most 12."
        value={tags}
        onChange={(event) => setTags(event.target.value)}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={props.pending}>
          Save
        </Button>
      </div>
    </form>
  );
}

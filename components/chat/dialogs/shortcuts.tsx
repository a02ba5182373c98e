import { Dialog } from "@/components/ui/dialog";

const shortcuts: [keys: string, act: string][] = [
  ["Enter", "Send"],
  ["Shift Enter", "Begin a line"],
  ["Esc", "Stop the reply"],
  ["/", "Write"],
  ["G", "Jump to the newest"],
  ["[  ]", "The answer before, the answer after"],
  ["R", "Ask for another answer"],
  ["E", "Edit your last message"],
  ["B", "Branch map"],
  ["M", "Memory"],
  ["?", "These keys"],
];

/** What can be done with the keyboard alone. */
export function Shortcuts(props: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog title="Keys" {...props} description="Letters work while nothing is being written.">
      <dl className="mt-4 text-[0.875rem]">
        {shortcuts.map(([keys, act]) => (
          <div
            key={keys}
            className="flex items-center justify-between gap-4 border-b border-line py-1.75 last:border-0"
          >
            <dt className="text-ink-2">{act}</dt>
            <dd className="font-mono text-xs whitespace-pre">
              <kbd className="rounded-tag border border-line-strong px-1.5 py-0.5">{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

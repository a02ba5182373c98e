/** Says that what is written now begins another branch. */
export function ForkLine({ onCancel }: { onCancel: () => void }) {
  return (
    <p role="status" className="mb-2 flex items-baseline justify-between gap-3 text-sm text-ink-2">
      You go on from here. What came after stays as another branch.
      <button
        type="button"
        onClick={onCancel}
        className="min-h-8 shrink-0 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
      >
        Back to the end
      </button>
    </p>
  );
}

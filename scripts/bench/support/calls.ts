/** Answers the calls of whoever started this process with startHelper, until they let go of it. */
export function answerCalls(calls: Record<string, (argument: never) => unknown>): void {
  process.on("message", async ({ call, argument }: { call: string; argument: unknown }) => {
    try {
      process.send?.({ value: await calls[call]?.(argument as never) });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  });
  process.on("disconnect", () => process.exit());
}

/** Asks each vendor that can be asked for at most one tool call in an answer. */
export const singleToolCall = {
  openai: { parallelToolCalls: false },
  anthropic: { disableParallelToolUse: true },
  xai: { parallel_function_calling: false },
};

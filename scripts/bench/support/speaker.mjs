import { startHelper } from "./helper.mjs";

/**
 * A vendor's model on loopback, in a process of its own, that says so many words at a steady pace
 * to whoever asks.
 * @param {{ paceMs: number, words: number }} manner
 */
export async function startSpeaker(manner) {
  const { ask, stop } = startHelper("./speaker.ts", process.env);
  const model = "compatible/speaker";
  return {
    /** What the server is told, so that its companions speak by this model. */
    settings: {
      CHAT_MODELS: model,
      GUARDIAN_MODELS: model,
      OPENAI_COMPATIBLE_URL: await ask("start", manner),
    },
    /** How late its latest word was. @type {() => Promise<number>} */
    latestMs: () => ask("latestMs"),
    stop,
  };
}

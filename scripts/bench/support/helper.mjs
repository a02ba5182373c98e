import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/**
 * Starts a script of this folder that answers calls (see calls.ts): what it does takes no time from
 * the process that measures. One call at a time.
 * @param {string} script
 * @param {NodeJS.ProcessEnv} env
 */
export function startHelper(script, env) {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
    env,
  });
  return {
    /** @param {string} call @param {unknown} [argument] */
    ask: async (call, argument) => {
      child.send({ call, argument });
      const [{ value, error }] = await once(child, "message");
      if (error) throw new Error(error);
      return value;
    },
    stop: () => child.disconnect(),
  };
}

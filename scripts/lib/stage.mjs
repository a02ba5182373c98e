import { say } from "./progress.mjs";

/** Shows several running things as if they ran one after another: the first unfinished one live, the others when their turn comes. */
export class Stage {
  /** @type {{ name: string, text: string, over: boolean }[]} */
  #acts = [];
  #live = 0;

  /**
   * @param {string} name
   * @returns {{ write: (text: string) => void, end: () => void }}
   */
  add(name) {
    const act = { name, text: "", over: false };
    const index = this.#acts.push(act) - 1;
    if (index === this.#live) header(name);
    return {
      write: (text) => {
        if (index === this.#live) process.stdout.write(text);
        else act.text += text;
      },
      end: () => {
        act.over = true;
        this.#advance();
      },
    };
  }

  #advance() {
    while (this.#acts[this.#live]?.over) {
      this.#live++;
      const next = this.#acts[this.#live];
      if (!next) return;
      header(next.name);
      process.stdout.write(next.text);
    }
  }
}

/** @param {string} name */
function header(name) {
  console.log("");
  say(`== ${name}`);
}

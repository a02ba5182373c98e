import { readFileSync } from "node:fs";

const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;
const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/;

/**
 * Reads the text of a `.env`: NAME=value, quotes around the value, comments after #.
 * @param {string} text
 * @param {string} [name] how to call the file in an error
 * @returns {Record<string, string>}
 */
export function parseEnvFile(text, name = ".env") {
  /** @type {Record<string, string>} */
  const values = {};
  for (const [index, raw] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    if (line === "" || line.startsWith("#")) continue;
    const found = assignment.exec(line);
    const value = found && parseValue(found[2]);
    if (!found || value === null || line.includes("\0")) {
      throw new Error(
        `${name} line ${index + 1} is not NAME=value: correct it, or put # in front of it.`,
      );
    }
    values[found[1]] = value;
  }
  return values;
}

/**
 * @param {string} text
 * @returns {string | null} null when a quote is not closed
 */
function parseValue(text) {
  const inQuotes = quoted.exec(text);
  if (inQuotes) return inQuotes[1] === '"' ? inQuotes[2].replaceAll("\\n", "\n") : inQuotes[2];
  if (text.startsWith('"') || text.startsWith("'")) return null;
  return text.replace(/(^|\s)#.*$/, "").trim();
}

/**
 * Adds what `.env` says to `target`, where the real environment has the last word.
 * @param {string} [file]
 * @param {NodeJS.ProcessEnv} [target]
 */
export function loadEnvFile(file = ".env", target = process.env) {
  const text = read(file);
  for (const [name, value] of Object.entries(parseEnvFile(text, file))) target[name] ??= value;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === "ENOENT") return "";
    throw new Error(
      `${file} cannot be read (${code}): make it a text file that you may read, or remove it.`,
    );
  }
}

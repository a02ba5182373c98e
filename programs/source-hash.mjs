import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** One hash of everything that the programs are built from, so that a forgotten build is noticed without Rust. */
export function sourceHash() {
  const folders = ["kit", "bounty", "token"].flatMap((folder) =>
    readdirSync(join(here, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.(rs|toml)$/.test(path)),
  );
  const hash = createHash("sha256");
  for (const path of ["Cargo.toml", "Cargo.lock", ...folders.sort()]) {
    const text = readFileSync(join(here, path), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${path}\n${Buffer.byteLength(text)}\n${text}`);
  }
  return hash.digest("hex");
}

// Builds the programs into programs/*.so, or with --check builds them elsewhere and compares.
// It takes a rustc with the sources of core, and sbpf-linker: programs/README.md says how to get them.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sourceHash } from "./source-hash.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const record = join(here, "built.json");
const target = "bpfel-unknown-none";
const names = ["bounty", "token"];

/** @param {string} file @param {string[]} args */
function read(file, args, env = process.env) {
  try {
    return execFileSync(file, args, { encoding: "utf8", env, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return "";
  }
}

/** The first compiler that has the sources of core beside it. */
function findCompiler() {
  for (const rustc of [process.env.RUSTC, "rustc", "/usr/bin/rustc"]) {
    if (!rustc) continue;
    const root = read(rustc, ["--print", "sysroot"]).trim();
    if (root && existsSync(join(root, "lib/rustlib/src/rust/library/core/src/lib.rs")))
      return { rustc, version: read(rustc, ["--version"]).split(" (")[0] ?? "" };
  }
  return null;
}

/**
 * The linker. It brings no LLVM but loads the first libLLVM of a folder: it gets one in which the
 * compiler's own is the only one, so that what one wrote the other reads.
 * @param {string} rustc
 */
function findLinker(rustc) {
  const linker = process.env.SBPF_LINKER ?? "sbpf-linker";
  const sysroot = read(rustc, ["--print", "sysroot"]).trim();
  const [, llvm] = /libLLVM\S* => (\S+)/.exec(read("ldd", [join(sysroot, "bin/rustc")])) ?? [];
  if (!llvm) return null;
  const folder = mkdtempSync(join(tmpdir(), "anubis-llvm-"));
  symlinkSync(realpathSync(llvm), join(folder, "libLLVM.so"));
  const version = read(linker, ["--version"], { ...process.env, LD_LIBRARY_PATH: folder }).trim();
  return version ? { linker, version: version.split("\n")[0] ?? "", folder } : null;
}

/**
 * @param {NonNullable<ReturnType<typeof findCompiler>>} compiler
 * @param {NonNullable<ReturnType<typeof findLinker>>} linker
 */
function build(compiler, linker) {
  const folder = join(tmpdir(), "anubis-programs");
  const flags = [
    `-Clinker=${linker.linker}`,
    "-Clink-arg=--llvm-args=--bpf-stack-size=4096",
    "-Ctarget-cpu=v3",
    "-Ctarget-feature=+allows-misaligned-mem-access",
    "-Crelocation-model=static",
    "-Zlocation-detail=none", // no paths of this machine in the result
    `--remap-path-prefix=${here}=programs/`,
    `--remap-path-prefix=${process.env.CARGO_HOME ?? join(homedir(), ".cargo")}=cargo`,
  ];
  const args = ["build", "--release", "--locked", "--target", target, "-Zbuild-std=core"];
  execFileSync("cargo", [...args, ...names.flatMap((name) => ["-p", `anubis-${name}`])], {
    cwd: here,
    stdio: "inherit",
    env: {
      ...process.env,
      RUSTC: compiler.rustc,
      RUSTC_BOOTSTRAP: "1",
      CARGO_TARGET_DIR: folder,
      CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
      LD_LIBRARY_PATH: linker.folder,
    },
  });
  return (/** @type {string} */ name) => join(folder, target, "release", `libanubis_${name}.so`);
}

/** @param {string} path */
const hashOf = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");

const check = process.argv.includes("--check");
const compiler = findCompiler();
const linker = compiler && findLinker(compiler.rustc);
if (!compiler || !linker) {
  const missing = compiler ? "sbpf-linker" : "a rustc with the sources of core";
  console.log(`skipped: there is no ${missing} here, so the programs cannot be built`);
  process.exit(check ? 0 : 1);
}
const tools = { rustc: compiler.version, linker: linker.version };
const written = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};
if (check && JSON.stringify(tools) !== JSON.stringify(written.tools)) {
  console.log(
    `skipped: built with ${Object.values(written.tools ?? {}).join(" and ")}, here are ${Object.values(tools).join(" and ")}`,
  );
  process.exit(0);
}

const built = build(compiler, linker);
rmSync(linker.folder, { recursive: true });
const sha256 = Object.fromEntries(names.map((name) => [name, hashOf(built(name))]));
if (check) {
  const other = names.filter((name) => sha256[name] !== hashOf(join(here, `${name}.so`)));
  for (const name of other) console.log(`${name}.so is not what its source builds`);
  if (other.length === 0) console.log("the programs are what their source builds");
  process.exit(other.length);
}
for (const name of names) copyFileSync(built(name), join(here, `${name}.so`));
writeFileSync(record, `${JSON.stringify({ tools, source: sourceHash(), sha256 }, null, 2)}\n`);
for (const name of names) console.log(`${name}.so ${sha256[name]}`);

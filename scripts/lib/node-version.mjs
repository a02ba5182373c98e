const wanted = [20, 19];

/**
 * @param {string} [version]
 * @throws when this Node is too old to run the project
 */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  throw new Error(`Node ${version} is too old: install Node ${wanted.join(".")} or newer.`);
}

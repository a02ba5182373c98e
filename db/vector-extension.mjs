/** Searching with filters needs its iterative scans. */
const oldest = [0, 8];

/**
 * Where the server has the extension pgvector, makes it and its table; elsewhere nothing happens,
 * and vectors are searched without it. Not a migration, because either is a complete database.
 * @param {import("pg").Client} client
 */
export async function prepareVectorExtension(client) {
  if (!(await enable(client))) return;
  await client.query(`
    create table if not exists vector_hnsw_entry (
      namespace text not null,
      id text not null,
      embedder text not null,
      dimensions integer not null,
      embedding vector not null,
      metadata jsonb not null,
      primary key (namespace, id)
    )`);
}

/** @param {import("pg").Client} client */
async function enable(client) {
  const { rows } = await client.query(
    "select default_version as offered, installed_version as installed from pg_available_extensions where name = 'vector'",
  );
  const { offered, installed } = rows[0] ?? {};
  if (!isNewEnough(installed ?? offered)) return false;
  if (installed) return true;
  try {
    await client.query("create extension if not exists vector");
    return true;
  } catch (error) {
    // Some servers let only their owner do this; whoever wants it does it once by hand.
    if (/** @type {{ code?: string }} */ (error).code === "42501") return false;
    throw error;
  }
}

/** @param {string | undefined} version */
function isNewEnough(version) {
  if (!version) return false;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

#!/bin/sh
# Every container migrates before it serves; those that start together take turns.
set -e
node migrate.mjs drizzle
exec "$@"

// Stands for `server-only` in tests, where there is no client bundle to guard.
export {};

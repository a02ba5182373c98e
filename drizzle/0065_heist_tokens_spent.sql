-- Whoever has a heist token can spend it: the account that it goes to is opened with the first grant.
INSERT INTO "ledger_account" ("address", "asset", "kind", "hot", "opened_at")
SELECT 'heist_token:spent', 'heist_token', 'fund', true, opened_at FROM "ledger_account" WHERE "address" = 'heist_token:mint'
ON CONFLICT DO NOTHING;

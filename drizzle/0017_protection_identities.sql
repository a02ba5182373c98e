-- An exclusion ends with its time and not before it: neither the product nor its operator may change one.
CREATE TRIGGER protection_exclusion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON protection_exclusion
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- By what those are known again who came before this was written down.
INSERT INTO protection_identity (mark, user_id, since)
SELECT encode(sha256(convert_to('wallet:' || address, 'UTF8')), 'hex'), user_id, linked_at FROM auth_wallet;
--> statement-breakpoint
INSERT INTO protection_identity (mark, user_id, since)
SELECT encode(sha256(convert_to('email:' || CASE
    WHEN domain IN ('gmail.com', 'googlemail.com') THEN replace(name, '.', '') || '@gmail.com'
    ELSE name || '@' || domain END, 'UTF8')), 'hex'), id, created_at
FROM (
  SELECT id, created_at, split_part(email, '@', -1) AS domain,
    regexp_replace(left(email, -1 - length(split_part(email, '@', -1))), '(.)\+.*$', '\1') AS name
  FROM app_user WHERE email IS NOT NULL
) known
ON CONFLICT DO NOTHING;

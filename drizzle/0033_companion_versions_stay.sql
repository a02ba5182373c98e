-- A chat keeps the version it began with, so what was published is never written over.
-- It may be deleted, with its creator's account.
CREATE FUNCTION companion_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published version of a companion never changes' USING ERRCODE = 'CP001';
END $$;
--> statement-breakpoint
CREATE TRIGGER companion_version_immutable BEFORE UPDATE ON companion_version
  FOR EACH STATEMENT EXECUTE FUNCTION companion_version_stays();

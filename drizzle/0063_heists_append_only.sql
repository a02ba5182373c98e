-- An attempt to rob somebody stays as it was written; only the hash of its address goes.
CREATE FUNCTION heist_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.address_hash IS NULL
    AND to_jsonb(NEW) - 'address_hash' = to_jsonb(OLD) - 'address_hash' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'LG009';
END $$;
--> statement-breakpoint
CREATE TRIGGER heist_append_only BEFORE UPDATE OR DELETE ON "heist"
  FOR EACH ROW EXECUTE FUNCTION heist_refuse_change();

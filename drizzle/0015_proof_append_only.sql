-- What a round's chain says, and what was signed of it, stays as it was.
CREATE TRIGGER bounty_manifest_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bounty_manifest
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER bounty_link_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bounty_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER bounty_checkpoint_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bounty_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

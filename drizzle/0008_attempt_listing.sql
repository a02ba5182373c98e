DROP INDEX "bounty_attempt_user_id_paid_at_index";--> statement-breakpoint
CREATE INDEX "bounty_attempt_user_id_id_index" ON "bounty_attempt" USING btree ("user_id","id");
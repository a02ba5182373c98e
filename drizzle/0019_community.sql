CREATE TABLE "community_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"name" text NOT NULL,
	"blurb" text NOT NULL,
	"persona" text NOT NULL,
	"emblem" text NOT NULL,
	"level" integer NOT NULL,
	"fee_mode" text NOT NULL,
	"stake" bigint NOT NULL,
	"state" text NOT NULL,
	"round_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"reason" text,
	CONSTRAINT "community_stake_positive" CHECK ("community_proposal"."stake" > 0),
	CONSTRAINT "community_approved_has_round" CHECK (("community_proposal"."state" = 'approved') = ("community_proposal"."round_id" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "community_proposal_one_waits" ON "community_proposal" USING btree ("owner_id") WHERE state = 'submitted';--> statement-breakpoint
CREATE INDEX "community_proposal_state" ON "community_proposal" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "community_proposal_owner" ON "community_proposal" USING btree ("owner_id","id");
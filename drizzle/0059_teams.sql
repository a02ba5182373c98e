CREATE TABLE "bounty_ally" (
	"party" text NOT NULL,
	"user_id" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone,
	CONSTRAINT "bounty_ally_party_user_id_pk" PRIMARY KEY("party","user_id")
);
--> statement-breakpoint
CREATE TABLE "bounty_payer" (
	"attempt_id" text NOT NULL,
	"position" integer NOT NULL,
	"user_id" text NOT NULL,
	"account" text NOT NULL,
	"fee" bigint NOT NULL,
	"weight" bigint NOT NULL,
	"payout" bigint,
	CONSTRAINT "bounty_payer_attempt_id_position_pk" PRIMARY KEY("attempt_id","position"),
	CONSTRAINT "bounty_payer_attempt_id_user_id_unique" UNIQUE("attempt_id","user_id"),
	CONSTRAINT "payer_not_negative" CHECK (least("bounty_payer"."fee", "bounty_payer"."weight", coalesce("bounty_payer"."payout", 0)) >= 0)
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"description" text NOT NULL,
	"leader_id" text NOT NULL,
	"open" boolean NOT NULL,
	"approval" text NOT NULL,
	"votes_needed" integer NOT NULL,
	"cap" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"dissolved_at" timestamp with time zone,
	CONSTRAINT "team_slug_unique" UNIQUE("slug"),
	CONSTRAINT "team_folded_unique" UNIQUE("folded"),
	CONSTRAINT "team_votes_positive" CHECK ("team"."votes_needed" >= 1),
	CONSTRAINT "team_cap_positive" CHECK ("team"."cap" > 0)
);
--> statement-breakpoint
CREATE TABLE "team_ban" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"by_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_ban_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_comment" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"user_id" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_contribution" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"returned" bigint DEFAULT 0 NOT NULL,
	"request_key" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_contribution_user_id_request_key_unique" UNIQUE("user_id","request_key"),
	CONSTRAINT "team_contribution_returned" CHECK ("team_contribution"."returned" between 0 and "team_contribution"."amount"),
	CONSTRAINT "team_contribution_positive" CHECK ("team_contribution"."amount" > 0)
);
--> statement-breakpoint
CREATE TABLE "team_draft" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"round_id" text NOT NULL,
	"author_id" text NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"split" text NOT NULL,
	"custom" jsonb NOT NULL,
	"author_bonus" integer NOT NULL,
	"revision" integer NOT NULL,
	"attempt_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_draft_attempt_id_unique" UNIQUE("attempt_id")
);
--> statement-breakpoint
CREATE TABLE "team_draft_version" (
	"draft_id" text NOT NULL,
	"revision" integer NOT NULL,
	"editor_id" text NOT NULL,
	"text" text NOT NULL,
	"split" text NOT NULL,
	"custom" jsonb NOT NULL,
	"author_bonus" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_draft_version_draft_id_revision_pk" PRIMARY KEY("draft_id","revision")
);
--> statement-breakpoint
CREATE TABLE "team_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"kind" text NOT NULL,
	"invited_id" text,
	"wallet" text,
	"token_hash" text,
	"by_id" text NOT NULL,
	"state" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"accepted_by" text,
	CONSTRAINT "team_invitation_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "team_invitation_is_one" CHECK (num_nonnulls("team_invitation"."invited_id", "team_invitation"."wallet", "team_invitation"."token_hash") <= 1)
);
--> statement-breakpoint
CREATE TABLE "team_member" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "team_member_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_message" (
	"id" text PRIMARY KEY NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"text" text NOT NULL,
	"round_id" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_presence" (
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	"draft_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_presence_team_id_user_id_pk" PRIMARY KEY("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_quote" (
	"quote_id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"revision" integer NOT NULL,
	"payers" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team_release" (
	"team_id" text NOT NULL,
	"round_id" text NOT NULL,
	"user_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_release_team_id_round_id_user_id_pk" PRIMARY KEY("team_id","round_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_vote" (
	"draft_id" text NOT NULL,
	"user_id" text NOT NULL,
	"revision" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_vote_draft_id_user_id_pk" PRIMARY KEY("draft_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "team_withdrawal" (
	"user_id" text NOT NULL,
	"request_key" text NOT NULL,
	"team_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "team_withdrawal_user_id_request_key_pk" PRIMARY KEY("user_id","request_key")
);
--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "party" text;--> statement-breakpoint
ALTER TABLE "bounty_payer" ADD CONSTRAINT "bounty_payer_attempt_id_bounty_attempt_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."bounty_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_leader_id_app_user_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_ban" ADD CONSTRAINT "team_ban_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_ban" ADD CONSTRAINT "team_ban_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_ban" ADD CONSTRAINT "team_ban_by_id_app_user_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_comment" ADD CONSTRAINT "team_comment_draft_id_team_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."team_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_comment" ADD CONSTRAINT "team_comment_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_contribution" ADD CONSTRAINT "team_contribution_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_contribution" ADD CONSTRAINT "team_contribution_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_draft" ADD CONSTRAINT "team_draft_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_draft" ADD CONSTRAINT "team_draft_author_id_app_user_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_draft_version" ADD CONSTRAINT "team_draft_version_draft_id_team_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."team_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_draft_version" ADD CONSTRAINT "team_draft_version_editor_id_app_user_id_fk" FOREIGN KEY ("editor_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_invited_id_app_user_id_fk" FOREIGN KEY ("invited_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_by_id_app_user_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_accepted_by_app_user_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_message" ADD CONSTRAINT "team_message_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_message" ADD CONSTRAINT "team_message_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_presence" ADD CONSTRAINT "team_presence_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_presence" ADD CONSTRAINT "team_presence_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_quote" ADD CONSTRAINT "team_quote_draft_id_team_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."team_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_release" ADD CONSTRAINT "team_release_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_release" ADD CONSTRAINT "team_release_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_vote" ADD CONSTRAINT "team_vote_draft_id_team_draft_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."team_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_vote" ADD CONSTRAINT "team_vote_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_withdrawal" ADD CONSTRAINT "team_withdrawal_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_withdrawal" ADD CONSTRAINT "team_withdrawal_team_id_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."team"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounty_ally_user_id_index" ON "bounty_ally" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "bounty_payer_user_id_index" ON "bounty_payer" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "team_open" ON "team" USING btree ("created_at") WHERE open and dissolved_at is null;--> statement-breakpoint
CREATE INDEX "team_comment_draft_id_id_index" ON "team_comment" USING btree ("draft_id","id");--> statement-breakpoint
CREATE INDEX "team_contribution_team_id_user_id_id_index" ON "team_contribution" USING btree ("team_id","user_id","id");--> statement-breakpoint
CREATE INDEX "team_draft_team_id_created_at_index" ON "team_draft" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "team_invitation_team_id_created_at_index" ON "team_invitation" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "team_invitation_of" ON "team_invitation" USING btree ("invited_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "team_invitation_wallet" ON "team_invitation" USING btree ("wallet") WHERE state = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "team_member_of_one" ON "team_member" USING btree ("user_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "team_member_ever" ON "team_member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "team_message_team_id_id_index" ON "team_message" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "team_message_strategy" ON "team_message" USING btree ("team_id","round_id");--> statement-breakpoint
CREATE INDEX "team_quote_draft_id_index" ON "team_quote" USING btree ("draft_id");--> statement-breakpoint
CREATE INDEX "team_quote_expires_at_index" ON "team_quote" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "team_withdrawal_team_id_index" ON "team_withdrawal" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "bounty_attempt_party" ON "bounty_attempt" USING btree ("party","id") WHERE "bounty_attempt"."party" is not null;
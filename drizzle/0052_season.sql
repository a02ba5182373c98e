CREATE TABLE "season" (
	"id" text PRIMARY KEY NOT NULL,
	"closed_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"paid_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "season_event" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"season" text NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "season_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change" bigint NOT NULL,
	"points_after" bigint NOT NULL,
	"other_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "season_event_user_id_kind_ref_pk" PRIMARY KEY("user_id","kind","ref")
);
--> statement-breakpoint
CREATE TABLE "season_person" (
	"user_id" text PRIMARY KEY NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL,
	"league" text DEFAULT 'open' NOT NULL,
	"unlisted" text,
	"checked_at" timestamp with time zone NOT NULL,
	"recheck_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "season_prize" (
	"season" text NOT NULL,
	"user_id" text NOT NULL,
	"league" text NOT NULL,
	"position" integer NOT NULL,
	"tokens" integer NOT NULL,
	"credits" bigint NOT NULL,
	"paid_at" timestamp with time zone NOT NULL,
	CONSTRAINT "season_prize_season_user_id_pk" PRIMARY KEY("season","user_id")
);
--> statement-breakpoint
CREATE TABLE "season_rank_count" (
	"season" text NOT NULL,
	"league" text NOT NULL,
	"points" bigint NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "season_rank_count_season_league_points_pk" PRIMARY KEY("season","league","points")
);
--> statement-breakpoint
CREATE TABLE "season_rank_entry" (
	"season" text NOT NULL,
	"league" text NOT NULL,
	"points" bigint NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "season_rank_entry_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change" smallint NOT NULL,
	CONSTRAINT "season_rank_entry_season_league_points_seq_pk" PRIMARY KEY("season","league","points","seq")
);
--> statement-breakpoint
CREATE TABLE "season_result" (
	"season" text NOT NULL,
	"user_id" text NOT NULL,
	"league" text NOT NULL,
	"position" integer NOT NULL,
	"place" integer NOT NULL,
	"points" bigint NOT NULL,
	CONSTRAINT "season_result_season_user_id_pk" PRIMARY KEY("season","user_id")
);
--> statement-breakpoint
CREATE TABLE "season_standing" (
	"season" text NOT NULL,
	"user_id" text NOT NULL,
	"points" bigint DEFAULT 0 NOT NULL,
	"peak" bigint DEFAULT 0 NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	"listed" boolean NOT NULL,
	"league" text NOT NULL,
	CONSTRAINT "season_standing_season_user_id_pk" PRIMARY KEY("season","user_id"),
	CONSTRAINT "season_standing_sound" CHECK ("season_standing"."points" between 0 and "season_standing"."peak")
);
--> statement-breakpoint
ALTER TABLE "season_person" ADD CONSTRAINT "season_person_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "season_standing" ADD CONSTRAINT "season_standing_user_id_app_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."app_user"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "season_event_user_id_season_seq_index" ON "season_event" USING btree ("user_id","season","seq");--> statement-breakpoint
CREATE INDEX "season_event_user_id_at_index" ON "season_event" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "season_person_checked_at_index" ON "season_person" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "season_person_recheck" ON "season_person" USING btree ("recheck_at") WHERE recheck_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "season_result_position" ON "season_result" USING btree ("season","league","position");--> statement-breakpoint
CREATE INDEX "season_standing_board" ON "season_standing" USING btree ("season","league",(-points),"reached_at","user_id") WHERE listed and points > 0;
CREATE TABLE "token_buyback" (
	"id" text PRIMARY KEY NOT NULL,
	"config" text NOT NULL,
	"cause" text NOT NULL,
	"state" text NOT NULL,
	"budget" bigint NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"swaps" integer NOT NULL,
	"source" text,
	"offered" bigint,
	"least" bigint,
	"spent" bigint,
	"bought" bigint,
	"swap_signature" text,
	"swapped_at" timestamp with time zone,
	"number" integer,
	"burned" bigint,
	"to_stakers" bigint,
	"distributed" bigint,
	"signature" text,
	"executed_at" timestamp with time zone,
	CONSTRAINT "token_buyback_positive" CHECK ("token_buyback"."budget" > 0 or "token_buyback"."cause" = 'outside')
);
--> statement-breakpoint
CREATE TABLE "token_buyback_note" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"buyback_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "token_move" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"signature" text NOT NULL,
	"index" integer NOT NULL,
	"config" text NOT NULL,
	"kind" text NOT NULL,
	"owner" text NOT NULL,
	"lock_days" integer NOT NULL,
	"amount" bigint NOT NULL,
	"staked" bigint,
	"slot" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "token_move_event" UNIQUE("signature","index")
);
--> statement-breakpoint
CREATE TABLE "token_price" (
	"mint" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"price" bigint NOT NULL,
	"source" text NOT NULL,
	"volume" bigint,
	CONSTRAINT "token_price_mint_at_pk" PRIMARY KEY("mint","at"),
	CONSTRAINT "token_price_positive" CHECK ("token_price"."price" > 0 and ("token_price"."volume" is null or "token_price"."volume" >= 0))
);
--> statement-breakpoint
CREATE TABLE "token_stake" (
	"config" text NOT NULL,
	"owner" text NOT NULL,
	"lock_days" integer NOT NULL,
	"amount" bigint NOT NULL,
	"reward_entry" numeric(39, 0) NOT NULL,
	"owed" bigint NOT NULL,
	"claimed" bigint NOT NULL,
	"staked_at" timestamp with time zone NOT NULL,
	"unlock_at" timestamp with time zone NOT NULL,
	CONSTRAINT "token_stake_config_owner_lock_days_pk" PRIMARY KEY("config","owner","lock_days"),
	CONSTRAINT "token_stake_sound" CHECK ("token_stake"."amount" >= 0 and "token_stake"."owed" >= 0 and "token_stake"."claimed" >= 0 and "token_stake"."reward_entry" >= 0)
);
--> statement-breakpoint
CREATE TABLE "token_staking" (
	"config" text PRIMARY KEY NOT NULL,
	"mint" text NOT NULL,
	"buyback_authority" text NOT NULL,
	"pauser" text NOT NULL,
	"staked" bigint NOT NULL,
	"reward_per_share" numeric(39, 0) NOT NULL,
	"waiting" bigint NOT NULL,
	"burned" bigint NOT NULL,
	"distributed" bigint NOT NULL,
	"claimed" bigint NOT NULL,
	"spent" bigint NOT NULL,
	"bought" bigint NOT NULL,
	"buybacks" integer NOT NULL,
	"paused" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "token_staking_sound" CHECK ("token_staking"."staked" >= 0 and "token_staking"."reward_per_share" >= 0)
);
--> statement-breakpoint
CREATE TABLE "token_vesting" (
	"vesting" text PRIMARY KEY NOT NULL,
	"mint" text NOT NULL,
	"funder" text NOT NULL,
	"beneficiary" text NOT NULL,
	"number" integer NOT NULL,
	"total" bigint NOT NULL,
	"released" bigint NOT NULL,
	"start_at" timestamp with time zone NOT NULL,
	"cliff_at" timestamp with time zone NOT NULL,
	"end_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "token_buyback_note" ADD CONSTRAINT "token_buyback_note_buyback_id_token_buyback_id_fk" FOREIGN KEY ("buyback_id") REFERENCES "public"."token_buyback"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "token_stake" ADD CONSTRAINT "token_stake_config_token_staking_config_fk" FOREIGN KEY ("config") REFERENCES "public"."token_staking"("config") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "token_buyback_number" ON "token_buyback" USING btree ("config","number");--> statement-breakpoint
CREATE UNIQUE INDEX "token_buyback_open" ON "token_buyback" USING btree ("config") WHERE state in ('open', 'swapping', 'swapped', 'executing');--> statement-breakpoint
CREATE INDEX "token_buyback_newest" ON "token_buyback" USING btree ("config","opened_at");--> statement-breakpoint
CREATE INDEX "token_buyback_notes" ON "token_buyback_note" USING btree ("buyback_id","seq");--> statement-breakpoint
CREATE INDEX "token_move_config" ON "token_move" USING btree ("config","seq");--> statement-breakpoint
CREATE INDEX "token_move_owner" ON "token_move" USING btree ("config","owner","seq");--> statement-breakpoint
CREATE INDEX "token_stake_owner" ON "token_stake" USING btree ("owner");
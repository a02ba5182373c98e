CREATE TABLE "bounty_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"number" integer NOT NULL,
	"user_id" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"quote_id" text NOT NULL,
	"state" text NOT NULL,
	"price" bigint NOT NULL,
	"split_pool" bigint NOT NULL,
	"split_buyback" bigint NOT NULL,
	"split_operations" bigint NOT NULL,
	"price_step" integer NOT NULL,
	"message" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"explanation" text,
	"tool_called" boolean,
	"void_reason" text,
	"model" text,
	"input_tokens" integer,
	"output_tokens" integer,
	"judge_run" text,
	"paid_at" timestamp with time zone NOT NULL,
	"judged_at" timestamp with time zone,
	"payout" bigint,
	"refunded_at" timestamp with time zone,
	"refund_reason" text,
	CONSTRAINT "bounty_attempt_quote_id_unique" UNIQUE("quote_id"),
	CONSTRAINT "bounty_attempt_round_id_number_unique" UNIQUE("round_id","number"),
	CONSTRAINT "bounty_attempt_user_id_idempotency_key_unique" UNIQUE("user_id","idempotency_key"),
	CONSTRAINT "price_positive" CHECK ("bounty_attempt"."price" > 0),
	CONSTRAINT "split_is_whole" CHECK ("bounty_attempt"."split_pool" + "bounty_attempt"."split_buyback" + "bounty_attempt"."split_operations" = "bounty_attempt"."price")
);
--> statement-breakpoint
CREATE TABLE "bounty_event" (
	"round_id" text NOT NULL,
	"seq" integer NOT NULL,
	"attempt_id" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_event_round_id_seq_pk" PRIMARY KEY("round_id","seq")
);
--> statement-breakpoint
CREATE TABLE "bounty_round" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"guardian_id" text NOT NULL,
	"state" text NOT NULL,
	"rules" jsonb NOT NULL,
	"seal" text NOT NULL,
	"prompt" text NOT NULL,
	"weakness" text NOT NULL,
	"opens_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	"judged_count" integer DEFAULT 0 NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"event_count" integer DEFAULT 0 NOT NULL,
	"winner_attempt_id" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_round_number_unique" UNIQUE("number"),
	CONSTRAINT "won_has_winner" CHECK (("bounty_round"."state" <> 'won') or "bounty_round"."winner_attempt_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "bounty_words" (
	"attempt_id" text NOT NULL,
	"from_char" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "bounty_words_attempt_id_from_char_pk" PRIMARY KEY("attempt_id","from_char")
);
--> statement-breakpoint
CREATE TABLE "guardian" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"level" integer NOT NULL,
	"blurb" text NOT NULL,
	"emblem" text NOT NULL,
	"persona" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guardian_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD CONSTRAINT "bounty_attempt_round_id_bounty_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."bounty_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounty_attempt_round_id_state_index" ON "bounty_attempt" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "bounty_attempt_user_id_paid_at_index" ON "bounty_attempt" USING btree ("user_id","paid_at");--> statement-breakpoint
CREATE INDEX "bounty_round_state_index" ON "bounty_round" USING btree ("state");
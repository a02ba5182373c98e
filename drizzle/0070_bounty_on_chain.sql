CREATE TABLE "bounty_decision" (
	"attempt_id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"verdict" text NOT NULL,
	"judgement" jsonb,
	"reason" text,
	"explanation_hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bounty_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"user_id" text NOT NULL,
	"wallet" text NOT NULL,
	"message" text NOT NULL,
	"salt" text NOT NULL,
	"message_hash" text NOT NULL,
	"moderation" jsonb NOT NULL,
	"idempotency_key" text NOT NULL,
	"quote_id" text NOT NULL,
	"price" bigint NOT NULL,
	"discount" bigint NOT NULL,
	"price_step" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounty_entry_user_id_idempotency_key_unique" UNIQUE("user_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "bounty_payment" (
	"id" text PRIMARY KEY NOT NULL,
	"round_id" text NOT NULL,
	"wallet" text NOT NULL,
	"seq" bigint NOT NULL,
	"price" bigint NOT NULL,
	"paid" bigint NOT NULL,
	"message_hash" text NOT NULL,
	"signature" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"settled_by" text
);
--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "wallet" text;--> statement-breakpoint
ALTER TABLE "bounty_attempt" ADD COLUMN "payment_signature" text;--> statement-breakpoint
ALTER TABLE "bounty_round" ADD COLUMN "lottery" text;--> statement-breakpoint
CREATE INDEX "bounty_decision_round_id_index" ON "bounty_decision" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "bounty_entry_user_id_id_index" ON "bounty_entry" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "bounty_entry_expires_at_index" ON "bounty_entry" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "bounty_payment_round_id_state_index" ON "bounty_payment" USING btree ("round_id","state");--> statement-breakpoint
CREATE INDEX "bounty_payment_wallet_index" ON "bounty_payment" USING btree ("wallet");--> statement-breakpoint
CREATE INDEX "onchain_event_data" ON "onchain_event" USING gin ("data" jsonb_path_ops);--> statement-breakpoint
ALTER TABLE "bounty_round" ADD CONSTRAINT "bounty_round_lottery_unique" UNIQUE("lottery");
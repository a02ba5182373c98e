CREATE TABLE "dispute" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"round_id" text NOT NULL,
	"attempt_id" text,
	"cause" text NOT NULL,
	"text" text NOT NULL,
	"text_public" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"outcome" text,
	"answer" text,
	"refunded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "dispute_answered_whole" CHECK (num_nulls("dispute"."answered_at", "dispute"."answered_by", "dispute"."outcome", "dispute"."answer") in (0, 4))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_one_open" ON "dispute" USING btree ("user_id",coalesce("attempt_id", "round_id")) WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "dispute_attempt_id_index" ON "dispute" USING btree ("attempt_id");--> statement-breakpoint
CREATE INDEX "dispute_round_id_index" ON "dispute" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "dispute_answered_at_index" ON "dispute" USING btree ("answered_at");
CREATE TABLE "practice_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"message" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"explanation" text,
	"void_reason" text,
	"model" text,
	"started_at" timestamp with time zone NOT NULL,
	"deadline_at" timestamp with time zone NOT NULL,
	"judged_at" timestamp with time zone,
	CONSTRAINT "practice_attempt_number" UNIQUE("user_id","slug","number")
);
--> statement-breakpoint
CREATE TABLE "practice_seal" (
	"slug" text PRIMARY KEY NOT NULL,
	"seal" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "practice_attempt_one_at_a_time" ON "practice_attempt" USING btree ("user_id","slug") WHERE state = 'judging';--> statement-breakpoint
CREATE INDEX "practice_attempt_progress" ON "practice_attempt" USING btree ("user_id","slug","state");
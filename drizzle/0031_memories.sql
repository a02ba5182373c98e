CREATE TABLE "memory_chat" (
	"chat_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"companion_id" text NOT NULL,
	"remembers" boolean DEFAULT true NOT NULL,
	"scope" text DEFAULT 'companion' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memory_fact" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"text" text NOT NULL,
	"kind" text NOT NULL,
	"scope" text NOT NULL,
	"companion_id" text,
	"chat_id" text,
	"message_id" text,
	"reply_id" text,
	"author" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"normal" text NOT NULL,
	"topic" text,
	"superseded_by" text,
	"space" text,
	"embedded_by" text,
	"told_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	"used_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memory_message" (
	"message_id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"chat_id" text NOT NULL,
	"learnt_at" timestamp with time zone,
	"silenced_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "memory_purge" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"memory_ids" jsonb NOT NULL,
	"spaces" jsonb NOT NULL,
	"memories" integer NOT NULL,
	"vectors" integer NOT NULL,
	"summary_lines" integer NOT NULL,
	"uses" integer NOT NULL,
	"commitments" jsonb NOT NULL,
	"key" text,
	"signature" text,
	"at" timestamp with time zone NOT NULL,
	"checked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "memory_summary" (
	"chat_id" text NOT NULL,
	"version" integer NOT NULL,
	"user_id" text NOT NULL,
	"lines" jsonb NOT NULL,
	"covered_id" text,
	"author" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "memory_summary_chat_id_version_pk" PRIMARY KEY("chat_id","version")
);
--> statement-breakpoint
CREATE TABLE "memory_use" (
	"reply_id" text NOT NULL,
	"memory_id" text NOT NULL,
	"user_id" text NOT NULL,
	"chat_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "memory_use_reply_id_memory_id_pk" PRIMARY KEY("reply_id","memory_id")
);
--> statement-breakpoint
CREATE INDEX "memory_fact_person" ON "memory_fact" USING btree ("user_id","scope");--> statement-breakpoint
CREATE INDEX "memory_fact_chat" ON "memory_fact" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "memory_fact_message" ON "memory_fact" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "memory_fact_superseded" ON "memory_fact" USING btree ("superseded_by");--> statement-breakpoint
CREATE INDEX "memory_fact_embedded" ON "memory_fact" USING btree ("embedded_by") WHERE superseded_by is null;--> statement-breakpoint
CREATE UNIQUE INDEX "memory_fact_once" ON "memory_fact" USING btree ("user_id","scope",coalesce(case scope when 'chat' then chat_id when 'companion' then companion_id end, ''),"normal") WHERE superseded_by is null;--> statement-breakpoint
CREATE INDEX "memory_message_user_id_index" ON "memory_message" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memory_message_chat_id_index" ON "memory_message" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "memory_purge_user_id_at_index" ON "memory_purge" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "memory_summary_user_id_index" ON "memory_summary" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "memory_use_memory_id_index" ON "memory_use" USING btree ("memory_id");--> statement-breakpoint
CREATE INDEX "memory_use_chat_id_at_index" ON "memory_use" USING btree ("chat_id","at");--> statement-breakpoint
CREATE INDEX "memory_use_user_id_index" ON "memory_use" USING btree ("user_id");
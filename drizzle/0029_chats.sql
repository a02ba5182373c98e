CREATE TABLE "chat" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"named" boolean DEFAULT false NOT NULL,
	"speaking_order" text DEFAULT 'all' NOT NULL,
	"persona_id" text,
	"folder_id" text,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"pinned_at" timestamp with time zone,
	"archived_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	"temporary_until" timestamp with time zone,
	"spicy" boolean DEFAULT false NOT NULL,
	"leaf_id" text,
	"root_id" text,
	"message_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_care" (
	"day" text PRIMARY KEY NOT NULL,
	"offered" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_chunk" (
	"turn_id" text NOT NULL,
	"from_char" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "chat_chunk_turn_id_from_char_pk" PRIMARY KEY("turn_id","from_char")
);
--> statement-breakpoint
CREATE TABLE "chat_folder" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "chat_folder_name" UNIQUE("user_id","name")
);
--> statement-breakpoint
CREATE TABLE "chat_member" (
	"chat_id" text NOT NULL,
	"companion_id" text NOT NULL,
	"place" integer NOT NULL,
	"version_id" text NOT NULL,
	"model" text NOT NULL,
	"name" text NOT NULL,
	"previous_version_id" text,
	"previous_model" text,
	CONSTRAINT "chat_member_chat_id_companion_id_pk" PRIMARY KEY("chat_id","companion_id")
);
--> statement-breakpoint
CREATE TABLE "chat_message" (
	"id" text PRIMARY KEY NOT NULL,
	"chat_id" text NOT NULL,
	"parent_id" text,
	"depth" integer NOT NULL,
	"role" text NOT NULL,
	"companion_id" text,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"turn_id" text,
	"model" text,
	"charged" bigint,
	"shown_child_id" text,
	"trial" boolean DEFAULT false NOT NULL,
	"search" "tsvector",
	"embedded_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "chat_presence" (
	"user_id" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "chat_share" (
	"id" text PRIMARY KEY NOT NULL,
	"chat_id" text NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"title" text NOT NULL,
	"content" jsonb NOT NULL,
	"redacted" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "chat_share_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "chat_snapshot" (
	"id" text PRIMARY KEY NOT NULL,
	"chat_id" text NOT NULL,
	"cause" text NOT NULL,
	"leaf_id" text,
	"root_id" text,
	"before" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_turn" (
	"id" text PRIMARY KEY NOT NULL,
	"chat_id" text NOT NULL,
	"user_id" text NOT NULL,
	"request_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"place" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"companion_id" text NOT NULL,
	"version_id" text NOT NULL,
	"user_message_id" text,
	"reply_id" text NOT NULL,
	"wanted_model" text NOT NULL,
	"model" text,
	"charge_id" text NOT NULL,
	"held" bigint NOT NULL,
	"charged" bigint,
	"discount_basis_points" integer NOT NULL,
	"factor_basis_points" integer NOT NULL,
	"input_tokens_max" integer NOT NULL,
	"output_tokens_max" integer NOT NULL,
	"input_tokens" integer,
	"output_tokens" integer,
	"counted" text,
	"memories" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"support" boolean DEFAULT false NOT NULL,
	"spicy" boolean DEFAULT false NOT NULL,
	"trial" boolean DEFAULT false NOT NULL,
	"run" text,
	"lease_until" timestamp with time zone NOT NULL,
	"stop_at" timestamp with time zone,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "chat_turn_request" UNIQUE("user_id","request_key","place")
);
--> statement-breakpoint
ALTER TABLE "chat" ADD CONSTRAINT "chat_folder_id_chat_folder_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."chat_folder"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_member" ADD CONSTRAINT "chat_member_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_message" ADD CONSTRAINT "chat_message_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_share" ADD CONSTRAINT "chat_share_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_snapshot" ADD CONSTRAINT "chat_snapshot_chat_id_chat_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chat"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat_of_user" ON "chat" USING btree ("user_id","updated_at");--> statement-breakpoint
CREATE INDEX "chat_of_folder" ON "chat" USING btree ("folder_id");--> statement-breakpoint
CREATE INDEX "chat_temporary" ON "chat" USING btree ("temporary_until") WHERE temporary_until is not null;--> statement-breakpoint
CREATE INDEX "chat_deleted" ON "chat" USING btree ("deleted_at") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "chat_member_companion" ON "chat_member" USING btree ("companion_id");--> statement-breakpoint
CREATE INDEX "chat_message_children" ON "chat_message" USING btree ("chat_id","parent_id","id");--> statement-breakpoint
CREATE INDEX "chat_message_search" ON "chat_message" USING gin ("search");--> statement-breakpoint
CREATE INDEX "chat_share_of_user" ON "chat_share" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "chat_snapshot_of_chat" ON "chat_snapshot" USING btree ("chat_id","id");--> statement-breakpoint
CREATE INDEX "chat_turn_open" ON "chat_turn" USING btree ("chat_id") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "chat_turn_lease" ON "chat_turn" USING btree ("lease_until") WHERE state in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX "chat_turn_reply" ON "chat_turn" USING btree ("reply_id");
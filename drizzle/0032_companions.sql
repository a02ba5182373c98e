CREATE TABLE "companion" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"owner_id" text,
	"state" text NOT NULL,
	"visibility" text NOT NULL,
	"listed_at" timestamp with time zone,
	"current_version_id" text,
	"name" text NOT NULL,
	"tagline" text NOT NULL,
	"tags" text[] NOT NULL,
	"emblem" text NOT NULL,
	"plate" text NOT NULL,
	"avatar" text,
	"adult" boolean NOT NULL,
	"chats" integer DEFAULT 0 NOT NULL,
	"rating_sum" integer DEFAULT 0 NOT NULL,
	"rating_count" integer DEFAULT 0 NOT NULL,
	"draft" jsonb NOT NULL,
	"draft_source" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "companion_slug_unique" UNIQUE("slug"),
	CONSTRAINT "companion_listed_when_published" CHECK (listed_at is null or current_version_id is not null)
);
--> statement-breakpoint
CREATE TABLE "companion_image" (
	"hash" text PRIMARY KEY NOT NULL,
	"owner_id" text,
	"bytes" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companion_matter" (
	"id" text PRIMARY KEY NOT NULL,
	"companion_id" text NOT NULL,
	"version_id" text,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"by_user_id" text,
	"text" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"outcome" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "companion_mute" (
	"user_id" text NOT NULL,
	"creator_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "companion_mute_user_id_creator_id_pk" PRIMARY KEY("user_id","creator_id")
);
--> statement-breakpoint
CREATE TABLE "companion_persona" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"is_default" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "companion_rating" (
	"companion_id" text NOT NULL,
	"user_id" text NOT NULL,
	"stars" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "companion_rating_companion_id_user_id_pk" PRIMARY KEY("companion_id","user_id"),
	CONSTRAINT "companion_rating_stars" CHECK (stars between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "companion_use" (
	"user_id" text NOT NULL,
	"companion_id" text NOT NULL,
	"chats" integer NOT NULL,
	"last_at" timestamp with time zone NOT NULL,
	CONSTRAINT "companion_use_user_id_companion_id_pk" PRIMARY KEY("user_id","companion_id")
);
--> statement-breakpoint
CREATE TABLE "companion_version" (
	"id" text PRIMARY KEY NOT NULL,
	"companion_id" text NOT NULL,
	"number" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"source" text,
	"note" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "companion_listed" ON "companion" USING btree ("chats","id") WHERE listed_at is not null;--> statement-breakpoint
CREATE INDEX "companion_owner" ON "companion" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "companion_tags" ON "companion" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "companion_matter_open" ON "companion_matter" USING btree ("opened_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "companion_matter_companion" ON "companion_matter" USING btree ("companion_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "companion_matter_one_open" ON "companion_matter" USING btree ("companion_id","kind","by_user_id") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "companion_persona_user" ON "companion_persona" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "companion_persona_one_default" ON "companion_persona" USING btree ("user_id") WHERE is_default;--> statement-breakpoint
CREATE INDEX "companion_rating_user" ON "companion_rating" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "companion_use_recent" ON "companion_use" USING btree ("user_id","last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "companion_version_number" ON "companion_version" USING btree ("companion_id","number");
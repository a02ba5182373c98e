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

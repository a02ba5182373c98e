CREATE TABLE "moderation_help" (
	"month" text NOT NULL,
	"place" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "moderation_help_month_place_pk" PRIMARY KEY("month","place")
);

CREATE TABLE "transparency_minute" (
	"minute" timestamp with time zone PRIMARY KEY NOT NULL
);

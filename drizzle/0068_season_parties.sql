ALTER TABLE "season_person" ADD COLUMN "party" text;--> statement-breakpoint
ALTER TABLE "season_standing" ADD COLUMN "party" text;--> statement-breakpoint
CREATE INDEX "season_standing_party" ON "season_standing" USING btree ("season","party","points","reached_at") WHERE listed and points > 0 and party is not null;--> statement-breakpoint
INSERT INTO "season_person" ("user_id", "checked_at", "party")
SELECT "user_id", 'epoch', "team_id" FROM "team_member" WHERE "left_at" IS NULL
ON CONFLICT ("user_id") DO UPDATE SET "party" = excluded."party";--> statement-breakpoint
UPDATE "season_standing" SET "party" = "season_person"."party" FROM "season_person"
WHERE "season_person"."user_id" = "season_standing"."user_id" AND "season_person"."party" IS NOT NULL;

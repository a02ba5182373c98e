-- What was listed before this was noted: of the house everything, of others what is listed now.
INSERT INTO "companion_listing" ("version_id", "companion_id", "at")
SELECT v."id", c."id", v."published_at"
FROM "companion_version" v JOIN "companion" c ON c."id" = v."companion_id"
WHERE c."kind" = 'house' OR (c."listed_at" IS NOT NULL AND v."id" = c."current_version_id");

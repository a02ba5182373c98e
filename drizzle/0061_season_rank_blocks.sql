CREATE TABLE "season_rank_block" (
	"season" text NOT NULL,
	"league" text NOT NULL,
	"block" bigint NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "season_rank_block_season_league_block_pk" PRIMARY KEY("season","league","block")
);
--> statement-breakpoint
INSERT INTO season_rank_block (season, league, block, people)
  SELECT season, league, points / 64, sum(people) FROM season_rank_count GROUP BY season, league, points / 64;
--> statement-breakpoint
-- Roll-ups empty this table all the time: reclaim its dead rows early.
ALTER TABLE season_rank_entry SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
--> statement-breakpoint
-- Room on each page for the next version of a row.
ALTER TABLE season_standing SET (fillfactor = 80);

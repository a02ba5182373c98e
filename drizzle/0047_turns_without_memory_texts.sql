-- What a reply was written with is noted by id alone: a memory that is forgotten leaves no text here.
UPDATE "chat_turn" SET "memories" = (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', memory -> 'id')), '[]'::jsonb)
  FROM jsonb_array_elements("memories") AS memory
) WHERE "memories" <> '[]'::jsonb;

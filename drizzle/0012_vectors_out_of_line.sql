-- Codes are read by the thousand and vectors one by one: vectors stay out of the rows, and as they are.
alter table "vector_entry" alter column "vector" set storage external;

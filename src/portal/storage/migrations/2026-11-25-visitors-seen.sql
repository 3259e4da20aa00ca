-- One row for each visitor of the day. When it was last seen (seconds of the day) stands in it for as long as that counts
-- as online; a table of its own would double what a crowd takes that comes all at once.
ALTER TABLE visit_visitors ADD COLUMN seen BIGINT;
DROP TABLE visit_online;

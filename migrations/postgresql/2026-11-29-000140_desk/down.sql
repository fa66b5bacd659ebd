DROP TABLE desk_presence;
DROP TABLE desk_steps;
DROP TRIGGER proposals_comment ON proposals;
ALTER TABLE proposals DROP COLUMN comment;

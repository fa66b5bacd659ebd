DROP TABLE judgements;
DROP TRIGGER comments_submission_update ON comments;
DROP INDEX comments_submission;
ALTER TABLE comments DROP COLUMN submission;
DROP TABLE team_notes;
DROP TABLE contributions;
DROP TABLE submissions;

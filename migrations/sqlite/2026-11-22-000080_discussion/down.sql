DROP TABLE supports;
DROP TABLE replies;
DROP TRIGGER comments_target_update;
ALTER TABLE comments DROP COLUMN target;

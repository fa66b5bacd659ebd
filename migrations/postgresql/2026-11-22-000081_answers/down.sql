DROP TABLE reasons;
ALTER TABLE dispositions DROP COLUMN landing_words;
ALTER TABLE dispositions DROP COLUMN duplicate_of;

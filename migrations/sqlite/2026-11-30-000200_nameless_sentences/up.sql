-- The sentence of a set that somebody lodged for themselves names nobody: `{who}` stands where the name is said, and whoever reads
-- it is told the name of that day. A person who is erased is in no sentence any more.
DROP TRIGGER submissions_lodged;
UPDATE submissions SET sentence = '{who}' || substr(sentence, length((SELECT name FROM people WHERE people.id = submissions.submitted_by)) + 1)
WHERE party IS NULL AND substr(sentence, 1, length((SELECT name FROM people WHERE people.id = submissions.submitted_by))) = (SELECT name FROM people WHERE people.id = submissions.submitted_by);
CREATE TRIGGER submissions_lodged BEFORE UPDATE OF number, sentence, submitted_by, submitted_at, late ON submissions
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'immutable: submissions'); END;

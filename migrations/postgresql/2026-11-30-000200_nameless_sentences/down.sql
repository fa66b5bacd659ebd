DROP TRIGGER submissions_lodged ON submissions;
UPDATE submissions SET sentence = replace(sentence, '{who}', (SELECT name FROM people WHERE people.id = submissions.submitted_by)) WHERE party IS NULL AND sentence IS NOT NULL;
CREATE TRIGGER submissions_lodged BEFORE UPDATE OF number, sentence, submitted_by, submitted_at, late ON submissions
FOR EACH ROW WHEN (OLD.number IS NOT NULL) EXECUTE FUNCTION refuse_change();

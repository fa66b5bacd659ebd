DROP INDEX notices_recipient;
DELETE FROM notices WHERE recipient IS NULL;
ALTER TABLE notices ALTER COLUMN recipient SET NOT NULL;
DROP TABLE spent_proofs;
DROP TABLE public_terms;
DROP TABLE public_keys;
DROP TABLE public_comments;

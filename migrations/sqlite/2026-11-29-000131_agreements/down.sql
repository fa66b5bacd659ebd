DROP TABLE agreement_levels;
DROP TABLE agreement_parts;
DROP TABLE agreements;

-- Dropping a table drops its indexes and triggers; children go before parents.
DROP TABLE idempotency;
DROP TABLE notices;
DROP TABLE events;
DROP TABLE dispositions;
DROP TABLE comments;
DROP TABLE rounds;
DROP TABLE positions;
DROP TABLE lineage;
DROP TABLE placements;
DROP TABLE wordings;
DROP TABLE paragraphs;
DROP TABLE drafts;
DROP TABLE instruments;
DROP TABLE processes;
DROP TABLE sessions;
DROP TABLE people;

DROP TABLE link_requests;
DROP TABLE link_secrets;
DROP TABLE links;
ALTER TABLE people DROP COLUMN joined_at;

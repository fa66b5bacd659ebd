-- When a person took up their account: who never answered an invitation has none of its rights, whatever they ask for.
ALTER TABLE people ADD COLUMN joined_at INTEGER;
UPDATE people SET joined_at = created_at WHERE password_hash IS NOT NULL;

-- What a mailed link opens, once, for whom, and the address it is bound to. The secret in the mail is drawn when the mail
-- leaves; of every attempt to send it a hash is kept, and nothing else.
CREATE TABLE links (
    id TEXT NOT NULL PRIMARY KEY,
    person TEXT NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    mandate TEXT REFERENCES mandates (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX links_person ON links (person);
CREATE INDEX links_mandate ON links (mandate);

CREATE TABLE link_secrets (
    hash TEXT NOT NULL PRIMARY KEY,
    link TEXT NOT NULL REFERENCES links (id),
    drawn_at INTEGER NOT NULL
) STRICT;
CREATE INDEX link_secrets_link ON link_secrets (link);

-- Who asks for a link is not known and not told whether there is an account: the asking is only written down, and looked
-- into later, apart from the answer.
CREATE TABLE link_requests (
    id TEXT NOT NULL PRIMARY KEY,
    purpose TEXT NOT NULL,
    address TEXT NOT NULL,
    asked_at INTEGER NOT NULL
) STRICT;
CREATE INDEX link_requests_asked_at ON link_requests (asked_at);

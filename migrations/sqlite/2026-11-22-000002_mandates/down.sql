DROP TRIGGER drafts_embargo;
DROP TRIGGER memberships_delete;
DROP TRIGGER memberships_update;
DROP TRIGGER mandates_delete;
DROP TRIGGER mandates_revive;
DROP TRIGGER mandates_update;

ALTER TABLE rounds DROP COLUMN region;
ALTER TABLE drafts DROP COLUMN embargo_until;
DROP INDEX people_number;
ALTER TABLE people DROP COLUMN erased_at;
ALTER TABLE people DROP COLUMN number;
ALTER TABLE people ADD COLUMN role TEXT NOT NULL DEFAULT 'observer';
ALTER TABLE people ADD COLUMN party TEXT;
ALTER TABLE people ADD COLUMN region TEXT;
UPDATE people SET
    role = coalesce((
        SELECT CASE
            WHEN capacity IN ('coordinator', 'delegate', 'alternate') THEN 'delegate'
            WHEN capacity IN ('regional', 'organization', 'public') THEN 'participant'
            ELSE capacity
        END FROM mandates WHERE mandates.person = people.id ORDER BY granted_at LIMIT 1
    ), 'observer'),
    party = (SELECT party FROM mandates WHERE mandates.person = people.id ORDER BY granted_at LIMIT 1),
    region = (SELECT coalesce(note, region) FROM mandates WHERE mandates.person = people.id ORDER BY granted_at LIMIT 1);

DROP TABLE memberships;
DROP TABLE party_aliases;
DROP TABLE parties;
DROP TABLE acting;
DROP TABLE mandates;
DROP TABLE organizations;

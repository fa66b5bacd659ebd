-- Meetings of a process: when, where, for whom, on what, and what came of them. Hours are kept as moments with the zone they are told
-- in. The room online, addresses and gender are for those whom the policy lets see them.
CREATE TABLE meetings (
    id TEXT NOT NULL CONSTRAINT meetings_id PRIMARY KEY,
    process TEXT NOT NULL REFERENCES processes (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT,
    mode TEXT NOT NULL,
    place TEXT,
    room TEXT,
    zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    region TEXT,
    series TEXT,
    state TEXT NOT NULL,
    openness TEXT NOT NULL,
    draft TEXT REFERENCES drafts (id),
    milestone TEXT REFERENCES milestones (id),
    summary TEXT,
    outcomes TEXT,
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    CONSTRAINT meetings_hours CHECK (starts_at < ends_at)
);
CREATE INDEX meetings_process ON meetings (process, starts_at);
CREATE INDEX meetings_state ON meetings (state, starts_at);

CREATE TABLE meeting_items (
    meeting TEXT NOT NULL REFERENCES meetings (id),
    ordinal BIGINT NOT NULL,
    title TEXT NOT NULL,
    paragraphs TEXT NOT NULL,
    CONSTRAINT meeting_items_meeting_ordinal PRIMARY KEY (meeting, ordinal)
);

-- Documents elsewhere: of a point of the agenda, or of the meeting itself.
CREATE TABLE meeting_documents (
    meeting TEXT NOT NULL REFERENCES meetings (id),
    ordinal BIGINT NOT NULL,
    item BIGINT,
    title TEXT NOT NULL,
    address TEXT NOT NULL,
    CONSTRAINT meeting_documents_meeting_ordinal PRIMARY KEY (meeting, ordinal)
);

-- When and where a meeting was to be until it was changed.
CREATE TABLE meeting_changes (
    meeting TEXT NOT NULL REFERENCES meetings (id),
    version BIGINT NOT NULL,
    title TEXT NOT NULL,
    zone TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    place TEXT,
    state TEXT NOT NULL,
    reason TEXT,
    changed_at BIGINT NOT NULL,
    CONSTRAINT meeting_changes_meeting_version PRIMARY KEY (meeting, version)
);

-- Those invited, and those who came. Who has no account is known by name and address.
CREATE TABLE attendees (
    id TEXT NOT NULL CONSTRAINT attendees_id PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meetings (id),
    person TEXT REFERENCES people (id),
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    party TEXT,
    region TEXT,
    class TEXT,
    gender TEXT,
    reply TEXT NOT NULL,
    replied_at BIGINT,
    invited_at BIGINT,
    reminded_at BIGINT,
    attended BOOLEAN,
    created_at BIGINT NOT NULL
);
CREATE INDEX attendees_meeting ON attendees (meeting);
CREATE INDEX attendees_person ON attendees (person);
CREATE INDEX attendees_email ON attendees (email);

-- Of the secret in a mailed invitation only a hash is kept.
CREATE TABLE attendee_keys (
    hash TEXT NOT NULL CONSTRAINT attendee_keys_hash PRIMARY KEY,
    attendee TEXT NOT NULL REFERENCES attendees (id),
    drawn_at BIGINT NOT NULL
);
CREATE INDEX attendee_keys_attendee ON attendee_keys (attendee);

-- Comments the secretariat entered for somebody who said them in a meeting.
CREATE TABLE room_comments (
    comment TEXT NOT NULL CONSTRAINT room_comments_comment PRIMARY KEY REFERENCES comments (id),
    meeting TEXT NOT NULL REFERENCES meetings (id),
    attendee TEXT NOT NULL REFERENCES attendees (id),
    entered_by TEXT NOT NULL REFERENCES people (id)
);
CREATE INDEX room_comments_meeting ON room_comments (meeting);

CREATE TRIGGER meetings_delete BEFORE DELETE ON meetings
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meetings_truncate BEFORE TRUNCATE ON meetings
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_changes_delete BEFORE DELETE ON meeting_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_changes_update BEFORE UPDATE ON meeting_changes
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER meeting_changes_truncate BEFORE TRUNCATE ON meeting_changes
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendees_delete BEFORE DELETE ON attendees
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER attendees_truncate BEFORE TRUNCATE ON attendees
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER room_comments_delete BEFORE DELETE ON room_comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER room_comments_update BEFORE UPDATE ON room_comments
FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER room_comments_truncate BEFORE TRUNCATE ON room_comments
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

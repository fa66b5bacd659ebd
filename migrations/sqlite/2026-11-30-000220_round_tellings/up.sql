-- What the audience of a round was told: each piece of news once, whoever looks and however often. While it is being told, `reached`
-- is the id up to which people have been looked at.
CREATE TABLE round_tellings (
    round TEXT NOT NULL REFERENCES rounds (id),
    kind TEXT NOT NULL,
    hour INTEGER NOT NULL,
    reached TEXT,
    done_at INTEGER,
    PRIMARY KEY (round, kind, hour)
) STRICT;

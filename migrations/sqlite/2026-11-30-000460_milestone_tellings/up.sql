-- What those who follow a process were told of its milestones: each piece of news once, whoever looks and however often. `about` is
-- the change or the day it is about. While it is being told, `reached` is the id up to which people have been looked at.
CREATE TABLE milestone_tellings (
    milestone TEXT NOT NULL REFERENCES milestones (id),
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    reached TEXT,
    done_at INTEGER,
    PRIMARY KEY (milestone, kind, about)
) STRICT;

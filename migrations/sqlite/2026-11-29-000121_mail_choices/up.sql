-- Which mails somebody wants: each piece of news at once, one mail a day, or none. What they ask for themselves comes in any case.
CREATE TABLE mail_choices (
    person TEXT NOT NULL PRIMARY KEY REFERENCES people (id),
    token TEXT NOT NULL UNIQUE,
    often TEXT NOT NULL
) STRICT;

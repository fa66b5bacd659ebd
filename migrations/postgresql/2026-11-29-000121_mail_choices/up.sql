-- Which mails somebody wants: each piece of news at once, one mail a day, or none. What they ask for themselves comes in any case.
CREATE TABLE mail_choices (
    person TEXT NOT NULL CONSTRAINT mail_choices_person PRIMARY KEY REFERENCES people (id),
    token TEXT NOT NULL CONSTRAINT mail_choices_token UNIQUE,
    often TEXT NOT NULL
);

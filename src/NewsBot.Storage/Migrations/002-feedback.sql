-- What users' pseudonyms are made with, so that they cannot be told by trying out ids. Moments in ISO 8601 at UTC.
CREATE TABLE feedback_key (
    secret BLOB NOT NULL
);
INSERT INTO feedback_key VALUES (randomblob(32));

-- Answers and refusals that were given. No word of the question.
CREATE TABLE answers (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    channel TEXT NOT NULL,
    conversation TEXT NOT NULL,
    reply TEXT,                                           -- the channel's own id of the reply, where it gave one
    outcome TEXT NOT NULL,
    articles TEXT NOT NULL,                               -- the ids of those cited, a line each
    given_at TEXT NOT NULL
);
CREATE INDEX answers_reply ON answers (channel, conversation, reply) WHERE reply IS NOT NULL;
CREATE INDEX answers_given_at ON answers (given_at);

-- A user's last word on an answer.
CREATE TABLE feedback (
    number INTEGER PRIMARY KEY,
    answer INTEGER NOT NULL REFERENCES answers ON DELETE CASCADE,
    user TEXT NOT NULL,                                   -- a pseudonym
    reaction INTEGER NOT NULL CHECK (reaction BETWEEN 0 AND 1), -- 0 like, 1 dislike
    comment TEXT,
    route INTEGER NOT NULL CHECK (route BETWEEN 0 AND 2), -- 0 event, 1 form, 2 reaction
    said_at TEXT NOT NULL,
    UNIQUE (answer, user)
);

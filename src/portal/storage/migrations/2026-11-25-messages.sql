-- Sealed messages, until the day they are deleted. `once` is what the same post sent twice has in common, in hexadecimal
-- digits. A code given out twice by chance must not cost anybody a message, so `receipt` is not unique.
CREATE TABLE messages (
    once TEXT NOT NULL PRIMARY KEY,
    receipt TEXT NOT NULL,
    arrived TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('help', 'feedback')),
    language TEXT NOT NULL,
    folder TEXT NOT NULL CHECK (folder IN ('inbox', 'quarantine')),
    keep_until TEXT NOT NULL,
    sealed BYTEA NOT NULL
);
CREATE INDEX messages_by_receipt ON messages (receipt);
-- What is still to be mailed: when it is due next (Unix time), and how often it was begun. A row goes when its mail has gone.
CREATE TABLE message_mails (
    once TEXT NOT NULL PRIMARY KEY REFERENCES messages (once) ON DELETE CASCADE,
    waiting_since BIGINT NOT NULL,
    due BIGINT NOT NULL,
    tries BIGINT NOT NULL
);
CREATE INDEX message_mails_by_due ON message_mails (due);
-- That a message was deleted, and nothing else of it.
CREATE TABLE message_deletions (
    receipt TEXT NOT NULL,
    deleted TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('expired', 'asked'))
);

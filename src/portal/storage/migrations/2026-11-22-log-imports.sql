-- Access logs: how far each was read, so that no line counts twice.
CREATE TABLE log_files (
    digest TEXT NOT NULL PRIMARY KEY,
    size BIGINT NOT NULL
);
-- As long as a day may still have lines to come. Emptied with the day, like visit_salts and visit_visitors.
CREATE TABLE log_salts (
    day TEXT NOT NULL PRIMARY KEY,
    salt TEXT NOT NULL
);
CREATE TABLE log_visitors (
    day TEXT NOT NULL,
    visitor BIGINT NOT NULL,
    PRIMARY KEY (day, visitor)
) /*sqlite WITHOUT ROWID */;

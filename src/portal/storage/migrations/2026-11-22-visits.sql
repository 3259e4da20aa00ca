-- What is kept for ever: numbers of days and of pages, and the old site's total.
CREATE TABLE visit_days (
    day TEXT NOT NULL PRIMARY KEY,
    visits BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('endpoint', 'log'))
);
CREATE TABLE visit_pages (
    day TEXT NOT NULL,
    page TEXT NOT NULL,
    visits BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (day, page)
) /*sqlite WITHOUT ROWID */;
CREATE TABLE visit_legacy (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    total BIGINT NOT NULL,
    as_of TEXT NOT NULL
);
-- What is kept for the day only. A row of the journal is one commit: hits as JSON, until they are settled.
CREATE TABLE visit_salts (
    day TEXT NOT NULL PRIMARY KEY,
    salt TEXT NOT NULL
);
CREATE TABLE visit_journal (
    day TEXT NOT NULL,
    hits TEXT NOT NULL
);
CREATE TABLE visit_visitors (
    visitor BIGINT NOT NULL PRIMARY KEY
) /*sqlite WITHOUT ROWID */;
CREATE TABLE visit_online (
    visitor BIGINT NOT NULL PRIMARY KEY,
    seen BIGINT NOT NULL
) /*sqlite WITHOUT ROWID */;

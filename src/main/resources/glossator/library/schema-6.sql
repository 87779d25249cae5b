-- Version 6: annotations of areas, pages and whole sources, and replies to annotations.

-- What the annotation is on, as JSON; null if it is the passage that start and end give. Otherwise they give
-- a bare position. resolved: whether the matter, with its replies, is settled.
ALTER TABLE annotation ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));
ALTER TABLE annotation ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1));

-- Where an area or a page is in another edition; null for a passage and for an orphan.
ALTER TABLE anchor ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));
ALTER TABLE decision ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));

-- The same of what a file holds. replies: JSON, in the order of the file.
ALTER TABLE finding ADD COLUMN target TEXT CHECK (target IS NULL OR json_valid(target));
ALTER TABLE finding ADD COLUMN resolved INTEGER NOT NULL DEFAULT 0 CHECK (resolved IN (0, 1));
ALTER TABLE finding ADD COLUMN replies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(replies));

-- Answers to annotations; with deleted_at it is deleted. parent: the answer that it answers, which may
-- itself be gone; null if it answers the annotation.
CREATE TABLE reply (
    id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    source     TEXT NOT NULL REFERENCES source,
    annotation TEXT NOT NULL REFERENCES annotation,
    parent     TEXT CHECK (parent IS NULL OR length(parent) = 36),
    author     TEXT NOT NULL,
    text       TEXT NOT NULL,
    state      TEXT CHECK (state IS NULL OR state IN ('accepted', 'rejected', 'cancelled', 'completed')),
    created    TEXT NOT NULL,
    changed    TEXT NOT NULL,
    origin     TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX reply_of_source ON reply (source, deleted_at);
CREATE INDEX reply_of_annotation ON reply (annotation);

-- What the pages and pictures of an edition look like, to find them again in another one. Derived from its
-- file. surface: the number of the page from 0, or the id of the picture.
CREATE TABLE page_look (
    edition TEXT NOT NULL REFERENCES edition,
    surface TEXT NOT NULL,
    look    BLOB NOT NULL,
    PRIMARY KEY (edition, surface)
) STRICT;

-- The journal takes replies as well.
CREATE TABLE journal_change_now (
    step         INTEGER NOT NULL REFERENCES journal,
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    subject_kind TEXT    NOT NULL CHECK
        (subject_kind IN ('annotation', 'reply', 'tag', 'anchor', 'source', 'edition')),
    subject      TEXT    NOT NULL CHECK (length(subject) = 36),
    source       TEXT    REFERENCES source,
    before       TEXT    CHECK (before IS NULL OR json_valid(before)),
    after        TEXT    CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (step, ordinal),
    CHECK (before IS NOT NULL OR after IS NOT NULL),
    CHECK ((subject_kind <> 'tag') = (source IS NOT NULL))
) STRICT;
INSERT INTO journal_change_now (step, ordinal, subject_kind, subject, source, before, after)
    SELECT step, ordinal, subject_kind, subject, source, before, after FROM journal_change
    ORDER BY step, ordinal;
DROP TABLE journal_change;
ALTER TABLE journal_change_now RENAME TO journal_change;
CREATE INDEX journal_change_of_subject ON journal_change (subject, step);
CREATE INDEX journal_change_of_source ON journal_change (source, step);

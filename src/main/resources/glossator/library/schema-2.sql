-- Version 2: where an annotation came from, and the annotations that the files themselves hold.

-- Which program or part of a file it was taken over from, in words; empty for what was made here.
ALTER TABLE annotation ADD COLUMN origin TEXT NOT NULL DEFAULT '';

-- The annotations that the reader of an edition found in its file, whether they were taken over or
-- not; annotation is the id that each has, or would have, as the reader's own.
CREATE TABLE finding (
    edition    TEXT    NOT NULL REFERENCES edition,
    annotation TEXT    NOT NULL CHECK (length(annotation) = 36),
    start      INTEGER NOT NULL CHECK (start >= 0),
    "end"      INTEGER NOT NULL CHECK ("end" >= start),
    style      TEXT    NOT NULL CHECK (style IN ('highlight', 'underline', 'strikeout')),
    color      TEXT    NOT NULL CHECK (color IN
        ('yellow', 'red', 'green', 'blue', 'purple', 'orange', 'pink', 'gray')),
    note       TEXT    NOT NULL,
    tags       TEXT    NOT NULL CHECK (json_valid(tags)),
    author     TEXT    NOT NULL,
    created    TEXT,
    origin     TEXT    NOT NULL,
    PRIMARY KEY (edition, annotation)
) STRICT;

-- Version 8: what citing needs to know of a source, how a person arranges sources, and what belongs to no
-- single source.

-- details: kind, contributors, fields and free fields, as JSON: see DetailsJson. creators has only names. tags
-- and collections: JSON, ids in order.
ALTER TABLE source ADD COLUMN details TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details));
ALTER TABLE source ADD COLUMN tags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(tags));
ALTER TABLE source ADD COLUMN collections TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(collections));
ALTER TABLE source ADD COLUMN reading TEXT NOT NULL DEFAULT 'new' CHECK (reading IN ('new', 'reading', 'read'));
ALTER TABLE source ADD COLUMN rating INTEGER NOT NULL DEFAULT 0 CHECK (rating BETWEEN 0 AND 5);

-- Collections, links between annotations, digests and saved searches. body: see ItemJson.
CREATE TABLE item (
    id   TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('collection', 'link', 'digest', 'search')),
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

-- The journal takes them as well.
CREATE TABLE journal_change_now (
    step         INTEGER NOT NULL REFERENCES journal,
    ordinal      INTEGER NOT NULL CHECK (ordinal >= 0),
    subject_kind TEXT    NOT NULL CHECK
        (subject_kind IN ('annotation', 'reply', 'tag', 'anchor', 'source', 'edition', 'item')),
    subject      TEXT    NOT NULL CHECK (length(subject) = 36),
    source       TEXT    REFERENCES source,
    before       TEXT    CHECK (before IS NULL OR json_valid(before)),
    after        TEXT    CHECK (after IS NULL OR json_valid(after)),
    PRIMARY KEY (step, ordinal),
    CHECK (before IS NOT NULL OR after IS NOT NULL),
    CHECK ((subject_kind IN ('tag', 'item')) = (source IS NULL))
) STRICT;
INSERT INTO journal_change_now (step, ordinal, subject_kind, subject, source, before, after)
    SELECT step, ordinal, subject_kind, subject, source, before, after FROM journal_change
    ORDER BY step, ordinal;
DROP TABLE journal_change;
ALTER TABLE journal_change_now RENAME TO journal_change;
CREATE INDEX journal_change_of_subject ON journal_change (subject, step);
CREATE INDEX journal_change_of_source ON journal_change (source, step);
-- The steps of the scope of the list of sources.
CREATE INDEX journal_change_of_list ON journal_change (step)
    WHERE subject_kind IN ('source', 'edition', 'item');

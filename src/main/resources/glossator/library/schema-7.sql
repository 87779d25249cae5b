-- Version 7: annotated copies, and what others made of them.

-- A copy that was exported, to be recognized when it comes back. annotations: JSON, for each annotation in it
-- digests of its parts, as the library had them and as the file holds them: see ExportedCopy.
CREATE TABLE copy (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    source      TEXT NOT NULL REFERENCES source,
    edition     TEXT NOT NULL REFERENCES edition,
    exported    TEXT NOT NULL,
    annotations TEXT NOT NULL CHECK (json_valid(annotations))
) STRICT;
CREATE INDEX copy_of_source ON copy (source, edition);

-- A copy that came back and was looked at. copy: its id; null if the file does not say. step: of the journal,
-- in which what it brought was taken; null if nothing was. seen: JSON, a digest of each thing that was shown.
CREATE TABLE copy_reading (
    source TEXT NOT NULL REFERENCES source,
    copy   TEXT CHECK (copy IS NULL OR length(copy) = 36),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    read   TEXT NOT NULL,
    step   INTEGER,
    seen   TEXT NOT NULL CHECK (json_valid(seen))
) STRICT;
CREATE INDEX copy_reading_of_source ON copy_reading (source, copy);

-- An edition that is a copy which others have changed, and the annotations in it that are ours. own: their
-- id in the library that wrote the copy.
ALTER TABLE edition ADD COLUMN copy TEXT CHECK (copy IS NULL OR length(copy) = 36);
ALTER TABLE finding ADD COLUMN own TEXT CHECK (own IS NULL OR length(own) = 36);
ALTER TABLE finding ADD COLUMN changed TEXT;

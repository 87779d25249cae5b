-- Version 9: the character set that a person has named for the text of an edition; empty if it was found out.
ALTER TABLE edition ADD COLUMN encoding TEXT NOT NULL DEFAULT '';

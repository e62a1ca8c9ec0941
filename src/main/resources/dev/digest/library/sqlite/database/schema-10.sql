-- A paper in one sentence.
ALTER TABLE curation ADD COLUMN gist TEXT;

-- A paper's picture: where it lies, from the folder of issues or on the web, and what stands under it.
ALTER TABLE curation ADD COLUMN figure TEXT;

ALTER TABLE curation ADD COLUMN caption TEXT;

ALTER TABLE past_curation ADD COLUMN figure TEXT;

ALTER TABLE past_curation ADD COLUMN caption TEXT;

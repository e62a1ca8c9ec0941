-- Keeps paper_listing as the other tables are.

-- Chinese characters stand apart, since pg_trgm looks for words, and cannot find two letters within one.
CREATE FUNCTION digest_searchable(original text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS
$$ SELECT regexp_replace(lower(original COLLATE "C"),
  '([\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g') $$;

-- The names in a list of authors, a line each; none where it cannot be read, which doctor reports: a paper is listed all
-- the same, and can be corrected.
CREATE FUNCTION digest_author_names(authors text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS
$$ BEGIN
  RETURN (SELECT string_agg(author ->> 'name', E'\n') FROM jsonb_array_elements(authors::jsonb) author);
EXCEPTION WHEN data_exception THEN
  RETURN NULL;
END $$;

-- The rows of paper_listing for some papers.
CREATE FUNCTION digest_listing(ids text[]) RETURNS SETOF paper_listing LANGUAGE sql STABLE SET search_path FROM CURRENT AS
$$ SELECT p.sequence, c.category,
    CASE WHEN EXISTS (SELECT 1 FROM issue_paper ip JOIN issue i ON i.number = ip.issue_number
        WHERE ip.paper_id = p.id AND i.published_at IS NOT NULL) THEN 'published'
      WHEN c.summary IS NOT NULL AND c.category IS NOT NULL THEN 'ready'
      ELSE 'candidate' END,
    digest_searchable(concat_ws(E'\n', p.id, p.title, p.abstract, c.title, c.title_zh, c.authors, c.summary, p.doi,
      digest_author_names(p.authors)))
  FROM paper p LEFT JOIN curation c ON c.paper_id = p.id WHERE p.id = ANY (ids) $$;

-- Rows that stay as they are need not be written, nor their texts taken apart for the index.
CREATE FUNCTION digest_list(ids text[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS
$$ INSERT INTO paper_listing AS listed SELECT * FROM digest_listing(ids)
  ON CONFLICT (sequence) DO UPDATE
    SET category = excluded.category, status = excluded.status, text = excluded.text
    WHERE (listed.category, listed.status, listed.text)
      IS DISTINCT FROM (excluded.category, excluded.status, excluded.text) $$;

CREATE FUNCTION digest_paper_written() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS
$$ BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM paper_listing WHERE sequence IN (SELECT sequence FROM gone EXCEPT SELECT sequence FROM fresh);
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM paper_listing WHERE sequence IN (SELECT sequence FROM gone);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM digest_list(ARRAY(SELECT id FROM fresh));
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION digest_paper_used() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS
$$ BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM digest_list(ARRAY(SELECT paper_id FROM fresh));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM digest_list(ARRAY(SELECT paper_id FROM gone));
  ELSE
    PERFORM digest_list(ARRAY(SELECT paper_id FROM gone UNION SELECT paper_id FROM fresh));
  END IF;
  RETURN NULL;
END $$;

-- Of a changed issue only the publication counts; whatever else is written of it changes no paper.
CREATE FUNCTION digest_issue_written() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS
$$ BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM digest_list(ARRAY(SELECT ip.paper_id FROM issue_paper ip JOIN fresh ON fresh.number = ip.issue_number));
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM digest_list(ARRAY(SELECT ip.paper_id FROM issue_paper ip JOIN gone ON gone.number = ip.issue_number));
  ELSE
    PERFORM digest_list(ARRAY(SELECT ip.paper_id FROM issue_paper ip JOIN fresh ON fresh.number = ip.issue_number
      LEFT JOIN gone ON gone.number = fresh.number WHERE gone.published_at IS DISTINCT FROM fresh.published_at));
  END IF;
  RETURN NULL;
END $$;

SELECT digest_list(ARRAY(SELECT id FROM paper));

-- Without the extension, or the right to install it, a search reads all texts.
DO $$ DECLARE place text; BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') THEN
    CREATE EXTENSION pg_trgm SCHEMA public;
  END IF;
  SELECT n.nspname INTO place FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pg_trgm';
  EXECUTE format('CREATE INDEX paper_listing_text ON paper_listing USING gin (text %I.gin_trgm_ops)', place);
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'no index for searches: %', SQLERRM;
END $$;

-- Whoever has rights on papers needs them here too.
DO $$ DECLARE access record; BEGIN
  FOR access IN SELECT a.privilege_type AS kind, coalesce(r.rolname, 'public') AS role, a.grantee = 0 AS everybody
    FROM pg_class c CROSS JOIN aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.oid = 'paper'::regclass AND a.grantee <> c.relowner
  LOOP
    EXECUTE format(CASE WHEN access.everybody THEN 'GRANT %s ON paper_listing TO %s' ELSE 'GRANT %s ON paper_listing TO %I' END,
      access.kind, access.role);
  END LOOP;
END $$;

CREATE TRIGGER paper_added AFTER INSERT ON paper
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_written();

CREATE TRIGGER paper_changed AFTER UPDATE ON paper
  REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_written();

CREATE TRIGGER paper_removed AFTER DELETE ON paper
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_written();

CREATE TRIGGER curation_added AFTER INSERT ON curation
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER curation_changed AFTER UPDATE ON curation
  REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER curation_removed AFTER DELETE ON curation
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER issue_paper_added AFTER INSERT ON issue_paper
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER issue_paper_changed AFTER UPDATE ON issue_paper
  REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER issue_paper_removed AFTER DELETE ON issue_paper
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION digest_paper_used();

CREATE TRIGGER issue_added AFTER INSERT ON issue
  REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_issue_written();

CREATE TRIGGER issue_changed AFTER UPDATE ON issue
  REFERENCING OLD TABLE AS gone NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION digest_issue_written();

CREATE TRIGGER issue_removed AFTER DELETE ON issue
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION digest_issue_written();

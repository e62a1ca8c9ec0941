-- What lists and searches need of each paper, derived from the other tables: neither in archives nor in the history.
-- text is what a search reads of the paper, as digest_searchable() writes it.
CREATE TABLE paper_listing (
  sequence BIGINT NOT NULL PRIMARY KEY,
  category TEXT COLLATE "C",
  status   TEXT COLLATE "C" NOT NULL,
  text     TEXT COLLATE "C" NOT NULL
);

CREATE INDEX paper_listing_category ON paper_listing (category, sequence);

CREATE INDEX paper_listing_status ON paper_listing (status, sequence);

-- When the next request to a host is allowed, and until when somebody may be sending one, by the clock of the server: no
-- part of the library, neither in archives nor in the history.
CREATE TABLE request_pace (
  host       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  next_at    TIMESTAMPTZ NOT NULL,
  holder     TEXT COLLATE "C" NOT NULL,
  held_until TIMESTAMPTZ NOT NULL
);

-- Whoever may read the library sends requests too.
DO $$ DECLARE person text; BEGIN
  FOR person IN SELECT DISTINCT CASE WHEN a.grantee = 0 THEN 'public' ELSE quote_ident(r.rolname) END
    FROM pg_class c CROSS JOIN aclexplode(c.relacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE c.oid = 'digest_library'::regclass AND a.grantee <> c.relowner AND a.privilege_type = 'SELECT'
  LOOP
    EXECUTE 'GRANT SELECT, INSERT, UPDATE ON request_pace TO ' || person;
  END LOOP;
END $$;

UPDATE digest_library SET version = 11;

-- Evidence that third parties hold, and private values that go for good: erasure, new epochs of the wrapping key,
-- disclosures, keys of staff members and what they signed, entries brought back from an export, witnesses' lines.
-- Conventions as in 001.

CREATE TABLE erasure (                  -- a person's private values destroyed (个人信息保护法, Art. 47)
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL UNIQUE,
  epoch INTEGER NOT NULL,               -- of the wrapping key from here on
  boxes INTEGER NOT NULL, sha256 TEXT NOT NULL,       -- of the owners in `erased`, ascending, each with LF
  private TEXT NOT NULL
) STRICT;
CREATE TABLE erased (                   -- whose data key and boxes are gone: explains every box that is missing
  owner INTEGER PRIMARY KEY, erasure INTEGER NOT NULL
) STRICT;
CREATE TABLE rekey (                    -- a new wrapping key without an erasure
  id INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, data_keys INTEGER NOT NULL
) STRICT;
CREATE TABLE disclosure (               -- one private value of one entry shown to an outsider; to whom and why lies in the box
  id INTEGER PRIMARY KEY, entry INTEGER NOT NULL, field TEXT NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE TABLE staff_key (                -- a staff member's own Ed25519 key, from this entry on or no longer
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL, what TEXT NOT NULL CHECK (what IN ('add', 'revoke')),
  verifier TEXT NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE INDEX staff_key_person ON staff_key (person);
CREATE TABLE signature (                -- somebody's own signature over their entries [first, until)
  id INTEGER PRIMARY KEY, staff_key INTEGER NOT NULL, first INTEGER NOT NULL, until INTEGER NOT NULL, signature TEXT NOT NULL
) STRICT;
CREATE TABLE restore (                  -- entries [first, until) came from an export: their boxes may be missing
  id INTEGER PRIMARY KEY, first INTEGER NOT NULL, until INTEGER NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE TABLE cosignature (              -- a witness's line under the checkpoint of that size; not a leaf, as checkpoints are none
  size INTEGER NOT NULL, verifier TEXT NOT NULL, line TEXT NOT NULL,
  PRIMARY KEY (size, verifier)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER erasure_kept BEFORE DELETE ON erasure BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER erasure_fixed BEFORE UPDATE ON erasure BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER erased_kept BEFORE DELETE ON erased BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER erased_fixed BEFORE UPDATE ON erased BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER rekey_kept BEFORE DELETE ON rekey BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER rekey_fixed BEFORE UPDATE ON rekey BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER disclosure_kept BEFORE DELETE ON disclosure BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER disclosure_fixed BEFORE UPDATE ON disclosure BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER staff_key_kept BEFORE DELETE ON staff_key BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER staff_key_fixed BEFORE UPDATE ON staff_key BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER signature_kept BEFORE DELETE ON signature BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER signature_fixed BEFORE UPDATE ON signature BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER restore_kept BEFORE DELETE ON restore BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER restore_fixed BEFORE UPDATE ON restore BEGIN SELECT raise(ABORT, 'facts are never changed'); END;

-- Imports taken back. An undo names a batch, and from its entry on whoever reads the ledger passes over the rows of that
-- batch: what was before holds again, codes and refs are free again. The rows themselves stay where they are. The views
-- *_now are the tables without such rows; a ref whose row was undone goes on with the next revision.

CREATE TABLE undo (
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL UNIQUE, private TEXT NOT NULL
) STRICT;
CREATE TRIGGER undo_kept BEFORE DELETE ON undo BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER undo_fixed BEFORE UPDATE ON undo BEGIN SELECT raise(ABORT, 'facts are never changed'); END;

ALTER TABLE org ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pair ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE record_close ADD COLUMN batch INTEGER NOT NULL DEFAULT 0;

-- A service may be undone.
DROP VIEW service_now;
CREATE TABLE state_with_undone (
  service INTEGER PRIMARY KEY,          -- none: recorded
  state TEXT NOT NULL CHECK (state IN ('verified', 'approved', 'returned', 'voided', 'replaced', 'undone'))
) STRICT;
INSERT INTO state_with_undone SELECT service, state FROM service_state;
DROP TABLE service_state;
ALTER TABLE state_with_undone RENAME TO service_state;
CREATE VIEW service_now AS SELECT s.*, coalesce(t.state, 'recorded') AS state FROM service s LEFT JOIN service_state t ON t.service = s.id;

-- The ref of a redemption that was undone may come again.
CREATE TABLE redemption_again (
  id INTEGER PRIMARY KEY, ref TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('item', 'gift', 'donate', 'grant', 'opening')),
  day TEXT NOT NULL, person INTEGER NOT NULL, other INTEGER NOT NULL,   -- receiver of a gift, 0 = none
  scheme TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL, points_milli INTEGER NOT NULL,
  reserved INTEGER NOT NULL,            -- a service: reserved until delivered
  private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
INSERT INTO redemption_again SELECT id, ref, kind, day, person, other, scheme, item, quantity, points_milli, reserved, private, batch FROM redemption;
DROP TABLE redemption;
ALTER TABLE redemption_again RENAME TO redemption;
CREATE INDEX redemption_ref ON redemption (ref);
CREATE INDEX redemption_batch ON redemption (batch);
CREATE TRIGGER redemption_kept BEFORE DELETE ON redemption BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER redemption_fixed BEFORE UPDATE ON redemption BEGIN SELECT raise(ABORT, 'facts are never changed'); END;

CREATE VIEW org_now AS SELECT * FROM org WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW person_now AS SELECT * FROM person WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW credential_now AS SELECT * FROM credential WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW record_now AS SELECT * FROM record WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW record_close_now AS SELECT * FROM record_close WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW pair_now AS SELECT * FROM pair WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW redemption_now AS SELECT * FROM redemption WHERE batch NOT IN (SELECT batch FROM undo);
CREATE VIEW posting_now AS SELECT * FROM posting
  WHERE entry NOT IN (SELECT r.id FROM undo u CROSS JOIN redemption r ON r.batch = u.batch);

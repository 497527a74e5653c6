-- What five districts ask for beyond services: organisations that move and close, credentials, records of what happened,
-- pairs of organisations, facts known of an elder, requests (点单), closed accounts, expired points, services brought from
-- paper, uploads. Conventions as in 001.

ALTER TABLE org ADD COLUMN from_day TEXT NOT NULL DEFAULT '';      -- name, kind and parent hold from this day; '' = always
ALTER TABLE org ADD COLUMN closed TEXT NOT NULL DEFAULT '';        -- its last day; '' = open
ALTER TABLE org ADD COLUMN leader INTEGER NOT NULL DEFAULT 0;      -- a person; 0 = none
ALTER TABLE org ADD COLUMN focus TEXT NOT NULL DEFAULT '';         -- what a group is good at (特长)
ALTER TABLE pair ADD COLUMN helper_org INTEGER NOT NULL DEFAULT 0; -- where an organisation stands on that side, the person is 0
ALTER TABLE pair ADD COLUMN helped_org INTEGER NOT NULL DEFAULT 0;
ALTER TABLE pair ADD COLUMN parent INTEGER NOT NULL DEFAULT 0;     -- the pair of organisations it hangs under
ALTER TABLE credit ADD COLUMN done TEXT NOT NULL DEFAULT '';       -- the day of the approval, where paper says another than the entry's
ALTER TABLE act ADD COLUMN done TEXT NOT NULL DEFAULT '';          -- the act's own day, where paper says another than the entry's

-- Where a service stands is a cache of its acts; beside the facts, so that an act need not rewrite the wide row.
CREATE TABLE service_state (
  service INTEGER PRIMARY KEY,          -- none: recorded
  state TEXT NOT NULL CHECK (state IN ('verified', 'approved', 'returned', 'voided', 'replaced'))
) STRICT;
INSERT INTO service_state SELECT id, state FROM service WHERE state <> 'recorded';
DROP TRIGGER service_fixed;
ALTER TABLE service DROP COLUMN state;
CREATE TRIGGER service_fixed BEFORE UPDATE ON service BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE VIEW service_now AS SELECT s.*, coalesce(t.state, 'recorded') AS state FROM service s LEFT JOIN service_state t ON t.service = s.id;

CREATE TABLE credential (               -- something that is true of a person for a time
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,              -- 0: of everybody within `org`
  org INTEGER NOT NULL,                 -- membership, employment: of which; else who keeps it, 0 = nobody
  credential TEXT NOT NULL,             -- kind, or kind:name, as the rule pack has it
  from_day TEXT NOT NULL, to_day TEXT NOT NULL,   -- '' = open
  sum_yuan INTEGER NOT NULL, private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE INDEX credential_person ON credential (person);
CREATE TABLE credential_end (           -- withdrawn or lapsed: the last day
  id INTEGER PRIMARY KEY, credential INTEGER NOT NULL UNIQUE, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE record (                   -- a revision of something that happened: a training, a meeting, an award, a need
  id INTEGER PRIMARY KEY,
  record INTEGER NOT NULL,              -- the id of its first revision
  ref TEXT NOT NULL, revision INTEGER NOT NULL, kind TEXT NOT NULL,
  day TEXT NOT NULL, to_day TEXT NOT NULL,
  topic TEXT NOT NULL, form TEXT NOT NULL, level TEXT NOT NULL, mode TEXT NOT NULL, audience TEXT NOT NULL,
  provider TEXT NOT NULL, source TEXT NOT NULL, channel TEXT NOT NULL, festival TEXT NOT NULL,
  category TEXT NOT NULL, programme TEXT NOT NULL, project TEXT NOT NULL,
  org INTEGER NOT NULL, parent INTEGER NOT NULL,      -- parent: the record, pair or service it is about; 0 = none
  minutes INTEGER NOT NULL, headcount INTEGER NOT NULL, quantity INTEGER NOT NULL,
  amount_fen INTEGER NOT NULL, score INTEGER NOT NULL,
  people TEXT NOT NULL,                 -- person ids of those who took part
  private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_ref ON record (ref, revision);
CREATE TABLE record_close (             -- the latest counts: what was closed wrongly is voided
  id INTEGER PRIMARY KEY, record INTEGER NOT NULL,    -- the first revision
  day TEXT NOT NULL, outcome TEXT NOT NULL, service INTEGER NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE INDEX record_close_record ON record_close (record);

CREATE TABLE pair_fact (                -- what the volunteer knows of the elder (四个知道); the value lies in the box
  id INTEGER PRIMARY KEY, pair INTEGER NOT NULL, fact TEXT NOT NULL, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE request (                  -- 点单
  id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE, elder INTEGER NOT NULL,
  category TEXT NOT NULL, programme TEXT NOT NULL, minutes INTEGER NOT NULL,
  day TEXT NOT NULL, wanted TEXT NOT NULL,            -- asked for on, wanted on
  redemption INTEGER NOT NULL,          -- the points held for it; 0 = free
  published INTEGER NOT NULL, private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE TABLE request_act (              -- 派单, 接单, service, confirmation, rating
  id INTEGER PRIMARY KEY, request INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('dispatch', 'accept', 'decline', 'serve', 'confirm', 'rate', 'withdraw')),
  volunteer INTEGER NOT NULL, service INTEGER NOT NULL, score INTEGER NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE INDEX request_act_request ON request_act (request);

CREATE TABLE closure (                  -- an account closed, and what became of its points
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL, scheme TEXT NOT NULL,
  fate TEXT NOT NULL CHECK (fate IN ('heir', 'donate', 'lapse')), heir INTEGER NOT NULL,
  points_milli INTEGER NOT NULL, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE TABLE expiry (                   -- points that were not used in time, oldest first
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL, scheme TEXT NOT NULL, points_milli INTEGER NOT NULL,
  until TEXT NOT NULL                   -- what came in on this day or before has expired
) STRICT;

CREATE TABLE migration (                -- a batch of services that were approved on paper
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL UNIQUE, private TEXT NOT NULL
) STRICT;
CREATE TABLE upload (                   -- services of `org` approved in [from_entry, to_entry) were handed to another platform
  id INTEGER PRIMARY KEY, platform TEXT NOT NULL, org INTEGER NOT NULL, from_entry INTEGER NOT NULL, to_entry INTEGER NOT NULL,
  services INTEGER NOT NULL, minutes INTEGER NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE upload_receipt (           -- what the platform answered
  id INTEGER PRIMARY KEY, upload INTEGER NOT NULL UNIQUE, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TRIGGER credential_kept BEFORE DELETE ON credential BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER credential_fixed BEFORE UPDATE ON credential BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER credential_end_kept BEFORE DELETE ON credential_end BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER credential_end_fixed BEFORE UPDATE ON credential_end BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER record_kept BEFORE DELETE ON record BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER record_fixed BEFORE UPDATE ON record BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER record_close_kept BEFORE DELETE ON record_close BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER record_close_fixed BEFORE UPDATE ON record_close BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pair_fact_kept BEFORE DELETE ON pair_fact BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pair_fact_fixed BEFORE UPDATE ON pair_fact BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER request_kept BEFORE DELETE ON request BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER request_fixed BEFORE UPDATE ON request BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER request_act_kept BEFORE DELETE ON request_act BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER request_act_fixed BEFORE UPDATE ON request_act BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER closure_kept BEFORE DELETE ON closure BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER closure_fixed BEFORE UPDATE ON closure BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER expiry_kept BEFORE DELETE ON expiry BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER expiry_fixed BEFORE UPDATE ON expiry BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER migration_kept BEFORE DELETE ON migration BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER migration_fixed BEFORE UPDATE ON migration BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER upload_kept BEFORE DELETE ON upload BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER upload_fixed BEFORE UPDATE ON upload BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER upload_receipt_kept BEFORE DELETE ON upload_receipt BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER upload_receipt_fixed BEFORE UPDATE ON upload_receipt BEGIN SELECT raise(ABORT, 'facts are never changed'); END;

-- The ledger as it was founded. Conventions: a fact's `id` is the index of the log entry that recorded it, so a row and
-- its leaf share one number. Days are ISO text, times minutes of the day, minutes and points (thousandths) integers.
-- `private` lists what lies in the row's box as name=commitment;... (base64), so a leaf re-encodes without the key.
-- Lists are kept as ;a;b; so that LIKE '%;a;%' finds a member. carebank-ledger(5) says what each column is.

CREATE TABLE entry (                    -- the log: one row a leaf of the Merkle tree
  id   INTEGER PRIMARY KEY CHECK (id >= 0),
  kind TEXT    NOT NULL,
  at   INTEGER NOT NULL,                -- wall clock, milliseconds since 1970 UTC, never running back
  by   INTEGER NOT NULL,                -- person id of the acting staff member, 0 for the founding
  uid  INTEGER NOT NULL,                -- the operating system's user
  day  TEXT    NOT NULL,                -- business day
  salt BLOB    NOT NULL CHECK (length(salt) = 16),
  hash BLOB    NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE founding (                 -- entry 0
  id INTEGER PRIMARY KEY CHECK (id = 0),
  origin TEXT NOT NULL, verifier TEXT NOT NULL, key_mark TEXT NOT NULL
) STRICT;

CREATE TABLE pack (                     -- a rule pack adopted
  id INTEGER PRIMARY KEY,
  pack TEXT NOT NULL, version TEXT NOT NULL, from_day TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE pack_text (                -- its files, base first; sha256 above is of all of them
  pack INTEGER NOT NULL REFERENCES pack (id), n INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (pack, n)
) STRICT;

CREATE TABLE batch (                    -- an import
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL,
  added INTEGER NOT NULL, updated INTEGER NOT NULL, unchanged INTEGER NOT NULL, refused INTEGER NOT NULL
) STRICT;

CREATE TABLE org (                      -- a revision of an organisation; `org` is the id of its first
  id INTEGER PRIMARY KEY,
  org INTEGER NOT NULL, code TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
  parent INTEGER NOT NULL               -- an org, 0 = none
) STRICT;
CREATE INDEX org_code ON org (code);

CREATE TABLE person (                   -- a revision of a person; `person` is the id of the first
  id INTEGER PRIMARY KEY,
  person INTEGER NOT NULL,
  code TEXT NOT NULL,
  from_day TEXT NOT NULL,               -- the dated columns hold from this day; '' = from the beginning
  volunteer INTEGER NOT NULL, elder INTEGER NOT NULL, staff INTEGER NOT NULL,   -- dated
  community INTEGER NOT NULL,           -- dated; an org, 0 = none
  tags TEXT NOT NULL, needs TEXT NOT NULL, helper_kind TEXT NOT NULL, subsidy TEXT NOT NULL,  -- dated
  overridden INTEGER NOT NULL,          -- an override reason lies in the box
  guarded INTEGER NOT NULL,             -- a guardian lies in the box
  identified INTEGER NOT NULL,          -- a valid ID number lies in the box
  programme TEXT NOT NULL, stay INTEGER NOT NULL, joined TEXT NOT NULL, ended TEXT NOT NULL,  -- '' = not
  duties TEXT NOT NULL, org INTEGER NOT NULL, os_user TEXT NOT NULL,
  kin TEXT NOT NULL,                    -- person ids
  private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE INDEX person_code ON person (code);
CREATE INDEX person_person ON person (person);

CREATE TABLE merge (                    -- two codes turned out to be one person
  id INTEGER PRIMARY KEY, duplicate INTEGER NOT NULL UNIQUE, kept INTEGER NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE service (                  -- a revision of an activity of kind service
  id INTEGER PRIMARY KEY,
  ref TEXT NOT NULL, revision INTEGER NOT NULL,
  day TEXT NOT NULL, start INTEGER NOT NULL,     -- minute of the day, -1 = not stated
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  category TEXT NOT NULL, programme TEXT NOT NULL, mode TEXT NOT NULL, evidence TEXT NOT NULL,
  headcount INTEGER NOT NULL,                    -- all who were served, named or not
  org INTEGER NOT NULL, corrects INTEGER NOT NULL, -- the voided service it replaces, 0 = none
  late INTEGER NOT NULL,                         -- entered after its period was sealed
  private TEXT NOT NULL, batch INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'recorded'         -- a cache of the acts; audit verify compares it
    CHECK (state IN ('recorded', 'verified', 'approved', 'returned', 'voided', 'replaced'))
) STRICT;
CREATE UNIQUE INDEX service_ref ON service (ref, revision);
CREATE INDEX service_day ON service (day);

CREATE TABLE attendance (               -- who took part in a service, and in which part
  service INTEGER NOT NULL, part TEXT NOT NULL CHECK (part IN ('volunteer', 'elder')), person INTEGER NOT NULL,
  PRIMARY KEY (service, part, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE act (                      -- verify, approve, return, void
  id INTEGER PRIMARY KEY, service INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('verify', 'approve', 'return', 'void')), private TEXT NOT NULL
) STRICT;
CREATE INDEX act_service ON act (service);

CREATE TABLE credit (                   -- what an approval or a void changed for one volunteer in one programme
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL, programme TEXT NOT NULL, scheme TEXT NOT NULL,
  points_milli INTEGER NOT NULL, donated_milli INTEGER NOT NULL   -- above cap_balance, into the pool
) STRICT;
CREATE TABLE tally (                    -- a cache of credits: exact units and what was posted for them
  person INTEGER NOT NULL, programme TEXT NOT NULL, scheme TEXT NOT NULL,
  units INTEGER NOT NULL, points_milli INTEGER NOT NULL,
  PRIMARY KEY (person, programme, scheme)
) STRICT, WITHOUT ROWID;

CREATE TABLE redemption (               -- what the points bought, gave or were given
  id INTEGER PRIMARY KEY, ref TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('item', 'gift', 'donate', 'grant', 'opening')),
  day TEXT NOT NULL, person INTEGER NOT NULL, other INTEGER NOT NULL,   -- receiver of a gift, 0 = none
  scheme TEXT NOT NULL, item TEXT NOT NULL, quantity INTEGER NOT NULL, points_milli INTEGER NOT NULL,
  reserved INTEGER NOT NULL,            -- a service: reserved until delivered
  private TEXT NOT NULL, batch INTEGER NOT NULL
) STRICT;
CREATE TABLE redemption_act (
  id INTEGER PRIMARY KEY, redemption INTEGER NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('deliver', 'cancel')), private TEXT NOT NULL
) STRICT;
CREATE INDEX redemption_act_redemption ON redemption_act (redemption);

CREATE TABLE posting (                  -- the points book: postings of one entry sum to zero
  entry INTEGER NOT NULL, n INTEGER NOT NULL,
  person INTEGER NOT NULL,              -- 0: the pool of that kind
  scheme TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('earned', 'received', 'granted', 'redeemed', 'given', 'donated', 'expired')),
  points_milli INTEGER NOT NULL,
  PRIMARY KEY (entry, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX posting_person ON posting (person, scheme);

CREATE TABLE pair (
  id INTEGER PRIMARY KEY, volunteer INTEGER NOT NULL, elder INTEGER NOT NULL, kind TEXT NOT NULL,
  proximity TEXT NOT NULL, from_day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE TABLE pair_sign (
  id INTEGER PRIMARY KEY, pair INTEGER NOT NULL, party TEXT NOT NULL, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;
CREATE TABLE pair_card (
  id INTEGER PRIMARY KEY, pair INTEGER NOT NULL, copies INTEGER NOT NULL, day TEXT NOT NULL
) STRICT;
CREATE TABLE pair_end (
  id INTEGER PRIMARY KEY, pair INTEGER NOT NULL UNIQUE, day TEXT NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE accept (                   -- a finding quieted for a time
  id INTEGER PRIMARY KEY, check_id TEXT NOT NULL, subject TEXT NOT NULL, until TEXT NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE statement (                -- an account as a seal found it
  id INTEGER PRIMARY KEY, period TEXT NOT NULL, person INTEGER NOT NULL, scheme TEXT NOT NULL,
  minutes INTEGER NOT NULL, earned_milli INTEGER NOT NULL, balance_milli INTEGER NOT NULL
) STRICT;
CREATE TABLE seal (
  id INTEGER PRIMARY KEY, period TEXT NOT NULL UNIQUE, from_day TEXT NOT NULL, to_day TEXT NOT NULL,
  early INTEGER NOT NULL, services INTEGER NOT NULL, minutes INTEGER NOT NULL, statements INTEGER NOT NULL,
  balance_milli INTEGER NOT NULL, private TEXT NOT NULL
) STRICT;

CREATE TABLE checkpoint (               -- signed heads of the log; not leaves themselves
  size INTEGER PRIMARY KEY, note TEXT NOT NULL
) STRICT;

CREATE TABLE data_key (                 -- a random key per person (or per record with free text), wrapped
  owner INTEGER PRIMARY KEY, epoch INTEGER NOT NULL, wrapped BLOB NOT NULL
) STRICT;
CREATE TABLE box (                      -- private values of the entry's row
  id INTEGER PRIMARY KEY, owner INTEGER NOT NULL, sealed BLOB NOT NULL
) STRICT;
CREATE TABLE blind (                    -- keyed hashes for looking people up; a cache of the boxes
  kind TEXT NOT NULL, tag BLOB NOT NULL, person INTEGER NOT NULL,
  PRIMARY KEY (kind, tag, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX blind_person ON blind (person);

-- Facts are never changed and never deleted; a correction is a further entry.
CREATE TRIGGER entry_kept      BEFORE DELETE ON entry      BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER entry_fixed     BEFORE UPDATE ON entry      BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pack_kept       BEFORE DELETE ON pack       BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pack_fixed      BEFORE UPDATE ON pack       BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER org_kept        BEFORE DELETE ON org        BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER org_fixed       BEFORE UPDATE ON org        BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER person_kept     BEFORE DELETE ON person     BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER person_fixed    BEFORE UPDATE ON person     BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER service_kept    BEFORE DELETE ON service    BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER service_fixed   BEFORE UPDATE OF id, ref, revision, day, start, minutes, category, programme, mode, evidence,
  headcount, org, corrects, late, private, batch ON service BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER attendance_kept BEFORE DELETE ON attendance BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER attendance_fixed BEFORE UPDATE ON attendance BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER act_kept        BEFORE DELETE ON act        BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER act_fixed       BEFORE UPDATE ON act        BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER credit_kept     BEFORE DELETE ON credit     BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER credit_fixed    BEFORE UPDATE ON credit     BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER redemption_kept  BEFORE DELETE ON redemption BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER redemption_fixed BEFORE UPDATE ON redemption BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER posting_kept    BEFORE DELETE ON posting    BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER posting_fixed   BEFORE UPDATE ON posting    BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pair_kept       BEFORE DELETE ON pair       BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pair_fixed      BEFORE UPDATE ON pair       BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER seal_kept       BEFORE DELETE ON seal       BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER seal_fixed      BEFORE UPDATE ON seal       BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER statement_kept  BEFORE DELETE ON statement  BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER statement_fixed BEFORE UPDATE ON statement  BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER founding_kept BEFORE DELETE ON founding BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER founding_fixed BEFORE UPDATE ON founding BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pack_text_kept BEFORE DELETE ON pack_text BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pack_text_fixed BEFORE UPDATE ON pack_text BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER batch_kept BEFORE DELETE ON batch BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER batch_fixed BEFORE UPDATE ON batch BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER merge_kept BEFORE DELETE ON merge BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER merge_fixed BEFORE UPDATE ON merge BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER redemption_act_kept BEFORE DELETE ON redemption_act BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER redemption_act_fixed BEFORE UPDATE ON redemption_act BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pair_sign_kept BEFORE DELETE ON pair_sign BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pair_sign_fixed BEFORE UPDATE ON pair_sign BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pair_card_kept BEFORE DELETE ON pair_card BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pair_card_fixed BEFORE UPDATE ON pair_card BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pair_end_kept BEFORE DELETE ON pair_end BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER pair_end_fixed BEFORE UPDATE ON pair_end BEGIN SELECT raise(ABORT, 'facts are never changed'); END;
CREATE TRIGGER accept_kept BEFORE DELETE ON accept BEGIN SELECT raise(ABORT, 'facts are never deleted'); END;
CREATE TRIGGER accept_fixed BEFORE UPDATE ON accept BEGIN SELECT raise(ABORT, 'facts are never changed'); END;

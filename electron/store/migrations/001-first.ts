/** Schema 1. In clear lie only ids, states, times, counts and items; `sealed` columns hold bytes of the vault. */
export const first = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE slot (
  id TEXT PRIMARY KEY,
  person_id TEXT UNIQUE,
  n INTEGER NOT NULL, r INTEGER NOT NULL, p INTEGER NOT NULL,
  salt BLOB NOT NULL,
  public_key BLOB NOT NULL,
  sealed_private BLOB NOT NULL,
  sealed_office BLOB NOT NULL,
  sealed_content BLOB,
  confirmed INTEGER NOT NULL,
  failures INTEGER NOT NULL DEFAULT 0,
  delay_until TEXT
) STRICT;

CREATE TABLE keypair (name TEXT PRIMARY KEY, public_key BLOB NOT NULL, sealed_private BLOB NOT NULL) STRICT;

CREATE TABLE document_key (
  case_id TEXT PRIMARY KEY REFERENCES cases(id) DEFERRABLE INITIALLY DEFERRED,
  wrapped_by TEXT NOT NULL CHECK (wrapped_by IN ('content', 'public')),
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  login TEXT NOT NULL UNIQUE,
  roles TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'left')),
  created_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;

CREATE TABLE office_setting (key TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  series TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('proactive', 'request')),
  fast_lane INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  received_on TEXT,
  due_on TEXT,
  submitted_at TEXT,
  approved_at TEXT,
  sealed_at TEXT,
  published_at TEXT,
  publish_from TEXT,
  reviewer_id TEXT,
  approver_id TEXT,
  officer_id TEXT,
  pages INTEGER NOT NULL DEFAULT 0,
  undecided INTEGER NOT NULL DEFAULT 0,
  masks INTEGER NOT NULL DEFAULT 0,
  unread INTEGER NOT NULL DEFAULT 0,
  open_share REAL,
  sealed BLOB NOT NULL,
  public_title TEXT,
  public_marking TEXT,
  public_number TEXT,
  destroyed_at TEXT,
  UNIQUE (series, version),
  -- Two different people stand behind reviewer and approver: the last line of defence under the services.
  CHECK (reviewer_id IS NULL OR approver_id IS NULL OR reviewer_id <> approver_id)
) STRICT;
CREATE INDEX cases_state ON cases (state, created_at);
CREATE INDEX cases_created ON cases (created_at);
CREATE INDEX cases_changed ON cases (changed_at DESC, id);
CREATE INDEX cases_due ON cases (due_on IS NULL, due_on, created_at, id);
CREATE INDEX cases_reviewer ON cases (reviewer_id, state);

CREATE TABLE part (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases(id),
  kind TEXT NOT NULL CHECK (kind IN ('body', 'attachment', 'title', 'file-name')),
  ord INTEGER NOT NULL,
  state TEXT NOT NULL,
  pages INTEGER NOT NULL DEFAULT 0,
  sealed BLOB,
  UNIQUE (case_id, ord)
) STRICT;

-- part_id is '' where the record belongs to the case as a whole: a primary key takes every NULL for a different one.
CREATE TABLE record (
  case_id TEXT NOT NULL REFERENCES cases(id),
  part_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (case_id, part_id, kind)
) STRICT;

CREATE TABLE blob (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases(id),
  part_id TEXT REFERENCES part(id),
  role TEXT NOT NULL,
  size INTEGER NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX blob_case ON blob (case_id, role);

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  done INTEGER NOT NULL DEFAULT 0,
  total INTEGER NOT NULL DEFAULT 0,
  case_id TEXT REFERENCES cases(id),
  error TEXT,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  sealed BLOB
) STRICT;
CREATE INDEX job_state ON job (state, created_at);

CREATE TABLE open_item (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases(id),
  part_id TEXT REFERENCES part(id),
  code TEXT NOT NULL,
  page INTEGER,
  at TEXT NOT NULL,
  settled_at TEXT,
  settled_by TEXT
) STRICT;
CREATE INDEX open_item_case ON open_item (case_id, settled_at);

CREATE TABLE equality (
  kind TEXT NOT NULL,
  tag TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases(id),
  part_id TEXT NOT NULL,
  PRIMARY KEY (kind, tag, case_id, part_id)
) STRICT;
CREATE INDEX equality_case ON equality (case_id);

CREATE TABLE approval (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases(id),
  person_id TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reviewer', 'approver', 'officer')),
  verdict TEXT NOT NULL CHECK (verdict IN ('submitted', 'approved', 'returned')),
  at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
CREATE INDEX approval_case ON approval (case_id, at);

CREATE TABLE release_due (
  id TEXT NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases(id),
  part_id TEXT,
  item INTEGER NOT NULL CHECK (item BETWEEN 1 AND 8),
  kind TEXT NOT NULL CHECK (kind IN ('date', 'event', 'review', 'permanent')),
  due_on TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'due', 'done')),
  PRIMARY KEY (case_id, id)
) STRICT;
CREATE INDEX release_due_day ON release_due (state, due_on);

CREATE TABLE queue (
  package_id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases(id),
  kind TEXT NOT NULL CHECK (kind IN ('publish', 'recall', 'event')),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'received', 'failed', 'withdrawn')),
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT,
  queued_at TEXT NOT NULL,
  sent_at TEXT,
  received_at TEXT,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,
  file TEXT NOT NULL,
  transport TEXT,
  error TEXT,
  head_seq INTEGER NOT NULL,
  head_hash TEXT NOT NULL
) STRICT;
CREATE INDEX queue_state ON queue (state, queued_at);
CREATE INDEX queue_case ON queue (case_id);

CREATE TABLE receipt (
  id TEXT PRIMARY KEY,
  package_id TEXT NOT NULL,
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  matched INTEGER NOT NULL
) STRICT;
CREATE INDEX receipt_package ON receipt (package_id);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  case_id TEXT,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_case ON audit (case_id, seq);
CREATE INDEX audit_at ON audit (at);

CREATE TABLE audit_checkpoint (
  no INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  at TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_next BEFORE INSERT ON audit
  WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_checkpoint_no_update BEFORE UPDATE ON audit_checkpoint
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_checkpoint_no_delete BEFORE DELETE ON audit_checkpoint
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_checkpoint_next BEFORE INSERT ON audit_checkpoint
  WHEN NEW.no <> (SELECT COALESCE(MAX(no), 0) + 1 FROM audit_checkpoint)
  BEGIN SELECT RAISE(ABORT, 'append only'); END;
`;

/** Schema 2: the office's own lists. Term, kind, item and reason lie sealed; in clear only which list, who and when. */
export const officeTerms = `
CREATE TABLE office_term (
  id TEXT PRIMARY KEY,
  list TEXT NOT NULL CHECK (list IN ('always', 'never')),
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT;
`;

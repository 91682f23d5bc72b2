// The tables of index/youju.db. The whole file can be rebuilt from the reports: another version is rebuilt, not migrated.

/** Raise on any change of the tables, of chunking, or of what is read out of a report. */
export const SCHEMA_VERSION = 6;

export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
CREATE TABLE reports (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, sha256 TEXT NOT NULL, title TEXT NOT NULL,
  place_code TEXT, place_name TEXT, year INTEGER, characters INTEGER NOT NULL
) STRICT;
CREATE TABLE paragraphs (
  report_id INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE, number INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, headings TEXT NOT NULL,
  is_heading INTEGER NOT NULL, continues INTEGER NOT NULL,
  place_code TEXT, place_name TEXT, period_from INTEGER, period_to INTEGER, nature TEXT, this_year INTEGER,
  noise TEXT, duplicate_of INTEGER, advertisements TEXT NOT NULL,
  PRIMARY KEY (report_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE chunks (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE,
  paragraph INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, context TEXT NOT NULL,
  places TEXT NOT NULL, periods TEXT NOT NULL, names_period INTEGER NOT NULL, is_credit INTEGER NOT NULL,
  term_count INTEGER NOT NULL
) STRICT;
CREATE INDEX chunks_by_report ON chunks(report_id);
CREATE TABLE vectors (
  chunk_id INTEGER PRIMARY KEY REFERENCES chunks(id) ON DELETE CASCADE,
  vector BLOB NOT NULL, token_ids BLOB NOT NULL, token_vectors BLOB NOT NULL
) STRICT;
CREATE TABLE figures (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES reports(id) ON DELETE CASCADE, paragraph INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  kind TEXT NOT NULL, indicator TEXT NOT NULL, lead TEXT NOT NULL, context TEXT NOT NULL, value TEXT NOT NULL, value_to TEXT,
  unit TEXT NOT NULL, unit_class TEXT NOT NULL, bound TEXT, direction TEXT, basis TEXT, is_base INTEGER NOT NULL,
  place_code TEXT, place_name TEXT, period_from INTEGER, period_to INTEGER, names_period INTEGER NOT NULL, nature TEXT NOT NULL
) STRICT;
CREATE INDEX figures_by_paragraph ON figures(report_id, paragraph);
CREATE INDEX figures_by_value ON figures(unit, CAST(value AS REAL));
CREATE VIRTUAL TABLE chunk_terms USING fts5(terms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_&.'");
CREATE VIRTUAL TABLE chunk_vocabulary USING fts5vocab(chunk_terms, row);
CREATE VIRTUAL TABLE chunk_occurrences USING fts5vocab(chunk_terms, instance);
CREATE TRIGGER chunks_removed AFTER DELETE ON chunks BEGIN
  DELETE FROM chunk_terms WHERE rowid = old.id;
END;
`;

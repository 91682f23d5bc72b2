// The schema of data/youju.db, as steps forward. A released step is never edited: a change is a new step at the end.

/** Step n takes `user_version` from n to n + 1. Times are milliseconds since 1970. */
export const MIGRATIONS: readonly string[] = [
  `
CREATE TABLE conversations (
  id INTEGER PRIMARY KEY, channel TEXT NOT NULL, place TEXT NOT NULL, thread TEXT NOT NULL,
  touched_at INTEGER NOT NULL, closed INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX conversations_by_place ON conversations(channel, place, thread);
CREATE TABLE messages (
  id INTEGER PRIMARY KEY, conversation_id INTEGER NOT NULL REFERENCES conversations(id),
  kind TEXT NOT NULL CHECK (kind IN ('question', 'claim')), text TEXT NOT NULL, asked_by TEXT NOT NULL,
  asked_at INTEGER NOT NULL, source TEXT UNIQUE, status TEXT NOT NULL, result TEXT NOT NULL
) STRICT;
CREATE INDEX messages_by_conversation ON messages(conversation_id);
CREATE TABLE feedback (
  message_id INTEGER NOT NULL REFERENCES messages(id), given_by TEXT NOT NULL,
  vote TEXT NOT NULL CHECK (vote IN ('up', 'down')), reason TEXT, comment TEXT, given_at INTEGER NOT NULL,
  PRIMARY KEY (message_id, given_by)
) STRICT, WITHOUT ROWID;
CREATE TABLE users (
  channel TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('ask', 'add', 'administer')),
  added_at INTEGER NOT NULL, added_by TEXT NOT NULL, told INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (channel, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE pairing_codes (
  code TEXT PRIMARY KEY, channel TEXT NOT NULL, user_id TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'refused'))
) STRICT, WITHOUT ROWID;
CREATE TABLE failed_attempts (actor TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE TABLE inbox (
  bot INTEGER NOT NULL, update_id INTEGER NOT NULL, lane TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('taken', 'answered')), tries INTEGER NOT NULL DEFAULT 0,
  payload TEXT, taken_at INTEGER NOT NULL, answered_at INTEGER, PRIMARY KEY (bot, update_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX inbox_taken ON inbox(bot, update_id) WHERE state = 'taken';
CREATE TABLE deliveries (
  bot INTEGER NOT NULL, update_id INTEGER NOT NULL, step TEXT NOT NULL, message_id INTEGER NOT NULL,
  PRIMARY KEY (bot, update_id, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE chats (
  channel TEXT NOT NULL, id TEXT NOT NULL, blocked INTEGER NOT NULL DEFAULT 0,
  quotes INTEGER NOT NULL DEFAULT 0, follow_ups INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (channel, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE chat_messages (
  chat TEXT NOT NULL, chat_message_id INTEGER NOT NULL, role TEXT NOT NULL CHECK (role IN ('question', 'answer', 'reason')),
  message_id INTEGER NOT NULL REFERENCES messages(id), PRIMARY KEY (chat, chat_message_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE phrases (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
`,
];

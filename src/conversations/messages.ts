// Questions and claims with their answers as they were shown.
import type { RecordStore } from './record-store.js';
import { type ShownCitation, type ShownResult, shownResult, statusOf } from './shown-answer.js';

export type Message = {
  readonly id: number;
  readonly conversation: number;
  readonly text: string;
  readonly askedBy: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
  readonly result: ShownResult;
};

export type NewMessage = Omit<Message, 'id'> & {
  /** What it came from (“telegram:BOT:UPDATE”): the same source is answered once. */
  readonly source: string | undefined;
};

type Row = {
  id: number;
  conversation_id: number;
  text: string;
  asked_by: string;
  asked_at: number;
  result: string;
};

const toMessage = (row: Row): Message => ({
  id: row.id,
  conversation: row.conversation_id,
  text: row.text,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  result: shownResult.parse(JSON.parse(row.result)),
});

/** Writes a message with its answer, and marks its conversation as alive. */
export function saveMessage(store: RecordStore, message: NewMessage): Message {
  const { conversation, text, askedBy, askedAt, result, source } = message;
  return store.transaction(() => {
    const row = store
      .prepare(
        'INSERT INTO messages(conversation_id, kind, text, asked_by, asked_at, source, status, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        conversation,
        result.kind,
        text,
        askedBy,
        askedAt,
        source ?? null,
        statusOf(result),
        JSON.stringify(result),
      );
    store.prepare('UPDATE conversations SET touched_at = ? WHERE id = ?').run(askedAt, conversation);
    return { id: Number(row.lastInsertRowid), conversation, text, askedBy, askedAt, result };
  })();
}

export function messageById(store: RecordStore, id: number): Message | undefined {
  const row = store.prepare<[number], Row>('SELECT * FROM messages WHERE id = ?').get(id);
  return row && toMessage(row);
}

/** The same, where it was said in this place: a person with a forged button must not read another chat's answers. */
export function messageInPlace(
  store: RecordStore,
  id: number,
  where: { channel: string; place: string },
): Message | undefined {
  const message = messageById(store, id);
  const isHere = store
    .prepare('SELECT 1 FROM conversations WHERE id = ? AND channel = ? AND place = ?')
    .get(message?.conversation, where.channel, where.place);
  return isHere ? message : undefined;
}

/** The message already made of a source, where there is one: after a crash it is sent, not asked again. */
export function messageBySource(store: RecordStore, source: string): Message | undefined {
  const row = store.prepare<[string], Row>('SELECT * FROM messages WHERE source = ?').get(source);
  return row && toMessage(row);
}

/** Citation `n` of a message as it was shown. */
export function shownCitation(store: RecordStore, message: number, n: number): ShownCitation | undefined {
  return messageById(store, message)?.result.citations.find((citation) => citation.n === n);
}

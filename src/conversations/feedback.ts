// 👍 and 👎 with the reason, beside what was asked and what was shown.
import type { RecordStore } from './record-store.js';
import { type ShownResult, shownResult, statusOf } from './shown-answer.js';

export type Vote = 'up' | 'down';

export type Feedback = {
  readonly message: number;
  readonly givenBy: string;
  /** Milliseconds since 1970. */
  readonly givenAt: number;
  readonly vote: Vote;
  /** One of the offered reasons; null where none was chosen. */
  readonly reason: string | null;
  /** What the person wrote about it. */
  readonly comment: string | null;
  readonly question: string;
  readonly result: ShownResult;
};

/** Stores a vote; one person's later vote on the same message replaces the earlier one. */
export function giveVote(
  store: RecordStore,
  given: { message: number; givenBy: string; vote: Vote },
  now = Date.now(),
): void {
  store
    .prepare(
      'INSERT INTO feedback(message_id, given_by, vote, given_at) VALUES (?, ?, ?, ?) ON CONFLICT(message_id, given_by) DO UPDATE SET vote = excluded.vote, given_at = excluded.given_at, reason = NULL, comment = NULL',
    )
    .run(given.message, given.givenBy, given.vote, now);
}

/** Adds the reason of a 👎: one of the offered ones, or the person's own words. */
export function giveReason(
  store: RecordStore,
  given: { message: number; givenBy: string; reason: string; comment?: string },
  now = Date.now(),
): void {
  store
    .prepare(
      "INSERT INTO feedback(message_id, given_by, vote, reason, comment, given_at) VALUES (?, ?, 'down', ?, ?, ?) ON CONFLICT(message_id, given_by) DO UPDATE SET vote = 'down', reason = excluded.reason, comment = excluded.comment, given_at = excluded.given_at",
    )
    .run(given.message, given.givenBy, given.reason, given.comment ?? null, now);
}

type Row = Omit<Feedback, 'result'> & { result: string };

/** All feedback, oldest first; with `vote`, only that kind. */
export function listFeedback(store: RecordStore, vote?: Vote): Feedback[] {
  const rows = store
    .prepare<[string | null, string | null], Row>(
      `SELECT f.message_id AS message, f.given_by AS givenBy, f.given_at AS givenAt, f.vote, f.reason, f.comment, m.text AS question, m.result
       FROM feedback f JOIN messages m ON m.id = f.message_id WHERE ? IS NULL OR f.vote = ? ORDER BY f.given_at, f.message_id`,
    )
    .all(vote ?? null, vote ?? null);
  return rows.map((row) => ({ ...row, result: shownResult.parse(JSON.parse(row.result)) }));
}

/** Lines for `youju eval`: one JSON object a piece of feedback, with the answer and citations that were judged. */
export function exportFeedback(store: RecordStore, vote?: Vote): string[] {
  return listFeedback(store, vote).map((one) => {
    const asked = one.result.kind === 'question' ? { question: one.question } : { claim: one.question };
    const citations = one.result.citations.map(({ n, report, paragraph, quote }) => ({
      n,
      report,
      paragraph,
      quote,
    }));
    return JSON.stringify({
      id: `feedback-${one.message}-${one.givenBy}`,
      ...asked,
      history: historyBefore(store, one.message),
      status: statusOf(one.result),
      answer: one.result.kind === 'question' ? one.result.answer : one.result.correction,
      citations,
      vote: one.vote,
      reason: one.reason,
      comment: one.comment,
      at: new Date(one.givenAt).toISOString(),
    });
  });
}

function historyBefore(store: RecordStore, message: number): string[] {
  return store
    .prepare<[number, number], { text: string }>(
      "SELECT text FROM messages WHERE kind = 'question' AND id < ? AND conversation_id = (SELECT conversation_id FROM messages WHERE id = ?) ORDER BY id",
    )
    .all(message, message)
    .map(({ text }) => text);
}

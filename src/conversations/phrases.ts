// Texts that a button stands for. A button carries 64 bytes and outlives a restart, so it carries the id.
import type { RecordStore } from './record-store.js';

/** The id of a text, the same one every time. */
export function phraseId(store: RecordStore, text: string): number {
  store.prepare('INSERT INTO phrases(text) VALUES (?) ON CONFLICT DO NOTHING').run(text);
  return store.prepare<[string], { id: number }>('SELECT id FROM phrases WHERE text = ?').get(text)!.id;
}

export const phraseText = (store: RecordStore, id: number): string | undefined =>
  store.prepare<[number], { text: string }>('SELECT text FROM phrases WHERE id = ?').get(id)?.text;

// A small real index: a few reports written by hand, read with the real model, and everything that answers from them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Ask, createAsk } from '../../src/ask.js';
import { createCheck } from '../../src/check.js';
import { loadField } from '../../src/field/field.js';
import { loadEncoder } from '../../src/indexing/encoder.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { loadLateInteraction } from '../../src/retrieve/late-interaction.js';
import type { Answer } from '../../src/verify/answer.js';
import type { CheckResult } from '../../src/verify/check-result.js';
import { ingestFolder, MODEL_FOLDER, TEST_IDENTITY } from '../fixtures/ingest-folder.js';

export type SmallIndex = {
  readonly index: IndexReader;
  readonly ask: Ask['answer'];
  readonly check: (claim: string) => Promise<CheckResult>;
};

/** Opens what answers from the index in `folder`. */
export async function openSmallIndex(folder: string): Promise<SmallIndex> {
  const parts = {
    index: await openIndex({ folder, identity: TEST_IDENTITY }),
    field: loadField(),
    encoder: await loadEncoder(MODEL_FOLDER),
    maxSim: await loadLateInteraction(),
  };
  const ask = createAsk(parts);
  return { index: parts.index, ask: ask.answer, check: createCheck({ ...parts, ...ask }) };
}

/** To be called once at the head of a test file: an index of `reports` (path → lines) for all its tests. */
export function useSmallIndex(reports: Readonly<Record<string, readonly string[]>>): () => SmallIndex {
  let opened: SmallIndex;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'youju-small-'));
    for (const [path, lines] of Object.entries(reports))
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    const indexFolder = join(folder, 'index');
    await ingestFolder({ reportsFolder: folder, indexFolder });
    opened = await openSmallIndex(indexFolder);
  });
  afterAll(() => {
    opened?.index.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => opened;
}

/** The first line of an answer, as a person sees it first. */
export const firstLine = ({ answer }: Answer): string => answer.split('\n')[0]!;

/** What is cited: “湖州.txt 5”. */
export const citedIn = ({ citations }: Pick<Answer, 'citations'>): string[] =>
  citations.map(({ report, paragraph }) => `${report} ${paragraph}`);

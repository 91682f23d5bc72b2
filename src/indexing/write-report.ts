// One report into the store, in one transaction: wholly there or not at all.
import type { Field } from '../field/field.js';
import type { StatedFigure } from '../figures/paragraph-figures.js';
import type { ReadReport } from '../ingest/report.js';
import type { Chunk } from './chunks.js';
import type { Encoding } from './encoder.js';
import { readMeta, type Store, writeMeta } from './store.js';

export type ParagraphFigures = { readonly paragraph: number; readonly figures: readonly StatedFigure[] };

export type EncodedReport = ReadReport & {
  readonly chunks: readonly Chunk[];
  readonly encodings: readonly Encoding[];
  readonly figures: readonly ParagraphFigures[];
  readonly characters: number;
};

const bytesOf = (array: Float32Array | Uint16Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);

/** Any change of the chunks makes the vector file of the generation before it stale. */
const nextGeneration = (store: Store): void =>
  writeMeta(store, 'generation', Number(readMeta(store, 'generation') ?? 0) + 1);

export function removeReport(store: Store, path: string): void {
  store.transaction(() => {
    store.prepare('DELETE FROM reports WHERE path = ?').run(path);
    nextGeneration(store);
  })();
}

/** Terms of the chunk as written, and of its names in their canonical form: 高企 is found under 高新技术企业. */
function indexTerms(field: Field, { context, text }: Chunk): string[] {
  const full = `${context} ${text}`;
  const canonical = field.terms.canonical(text);
  const terms = field.segmenter.terms(full);
  if (canonical === text) return terms;
  const known = new Set(terms);
  return [...terms, ...field.segmenter.terms(canonical).filter((term) => !known.has(term))];
}

/** A writer whose statements are prepared once. */
export function createReportWriter(store: Store, field: Field) {
  const addReport = store.prepare(
    'INSERT INTO reports(path, sha256, title, place_code, place_name, year, characters) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addParagraph = store.prepare(`INSERT INTO paragraphs VALUES (${Array(17).fill('?').join(', ')})`);
  const addChunk = store.prepare(`INSERT INTO chunks VALUES (NULL, ${Array(11).fill('?').join(', ')})`);
  const addTerms = store.prepare('INSERT INTO chunk_terms(rowid, terms) VALUES (?, ?)');
  const addFigure = store.prepare(`INSERT INTO figures VALUES (NULL, ${Array(24).fill('?').join(', ')})`);
  const addVector = store.prepare('INSERT INTO vectors VALUES (?, ?, ?, ?)');

  const writeParagraphs = (reportId: number | bigint, { paragraphs }: EncodedReport) => {
    for (const p of paragraphs)
      addParagraph.run(
        reportId,
        p.number,
        p.start,
        p.end,
        p.text,
        JSON.stringify(p.headings),
        Number(p.isHeading),
        Number(p.continues),
        p.place?.code ?? null,
        p.place?.name ?? null,
        p.period?.from ?? null,
        p.period?.to ?? null,
        p.nature,
        p.thisYear,
        p.noise,
        p.duplicateOf,
        JSON.stringify(p.advertisements),
      );
  };
  const writeChunk = (reportId: number | bigint, chunk: Chunk, encoding: Encoding) => {
    const terms = indexTerms(field, chunk);
    const { lastInsertRowid } = addChunk.run(
      reportId,
      chunk.paragraph,
      chunk.start,
      chunk.end,
      chunk.text,
      chunk.context,
      JSON.stringify(chunk.places),
      JSON.stringify(chunk.periods),
      Number(chunk.namesPeriod),
      Number(chunk.isCredit),
      terms.length,
    );
    addTerms.run(lastInsertRowid, terms.join(' '));
    addVector.run(
      lastInsertRowid,
      bytesOf(encoding.vector),
      bytesOf(encoding.tokenIds),
      bytesOf(encoding.tokenVectors),
    );
  };

  const writeFigure = (reportId: number | bigint, paragraph: number, f: StatedFigure) =>
    addFigure.run(
      reportId,
      paragraph,
      f.sentence.start,
      f.sentence.end,
      f.span.start,
      f.span.end,
      f.kind,
      f.indicator,
      f.lead,
      f.context,
      f.value,
      f.valueTo,
      f.unit,
      f.unitClass,
      f.bound,
      f.direction,
      f.basis,
      Number(f.isBase),
      f.place?.code ?? null,
      f.place?.name ?? null,
      f.period?.from ?? null,
      f.period?.to ?? null,
      Number(f.namesPeriod),
      f.nature,
    );

  return store.transaction((encoded: EncodedReport) => {
    const { report, chunks, encodings } = encoded;
    store.prepare('DELETE FROM reports WHERE path = ?').run(report.path);
    const { lastInsertRowid: id } = addReport.run(
      report.path,
      report.sha256,
      report.title,
      report.place?.code ?? null,
      report.place?.name ?? null,
      report.year,
      encoded.characters,
    );
    writeParagraphs(id, encoded);
    for (const [i, chunk] of chunks.entries()) writeChunk(id, chunk, encodings[i]!);
    for (const { paragraph, figures } of encoded.figures)
      for (const figure of figures) writeFigure(id, paragraph, figure);
    nextGeneration(store);
  });
}

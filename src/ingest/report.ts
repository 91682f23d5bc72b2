// A file becomes a report and its paragraphs.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Field } from '../field/field.js';
import type { Place } from '../field/places.js';
import { type Normalized, normalize, normalizeText } from '../text/normalize.js';
import type { Span } from '../text/sentences.js';
import { type Block, splitBlocks } from './blocks.js';
import { createScopeTracker, type Scope } from './context.js';
import { decodeText } from './decode.js';
import { findDuplicates } from './duplicates.js';
import { continuesSentence, type Heading, headingOf, settingOf } from './headings.js';
import {
  findAdvertisements,
  isBreadcrumbLabel,
  type NoiseReason,
  noiseReason,
  opensLicenceNote,
} from './noise.js';
import { isBareTitle, type ReportScope, scopeReport } from './report-scope.js';
import { titleOf } from './report-title.js';

export type Report = {
  /** Relative to the reports folder, with forward slashes. */
  readonly path: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly title: string;
  readonly place: Place | null;
  /** The year that 今年 means in it. */
  readonly year: number | null;
};

export type Paragraph = Scope & {
  readonly number: number;
  /** UTF-16 offsets into the decoded file. */
  readonly start: number;
  readonly end: number;
  /** Verbatim. */
  readonly text: string;
  readonly headings: readonly string[];
  readonly isHeading: boolean;
  /** Goes on with the sentence that the paragraph before left open. */
  readonly continues: boolean;
  readonly noise: NoiseReason | null;
  readonly duplicateOf: number | null;
  /** Advertisements inside it, as spans of `text`. */
  readonly advertisements: readonly Span[];
};

export type ReadReport = { readonly report: Report; readonly paragraphs: readonly Paragraph[] };

type Draft = {
  block: Block;
  normal: Normalized;
  noise: NoiseReason | null;
  heading: Heading | undefined;
  continues: boolean;
};

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

function noiseOf(text: string, inLicence: boolean, breadcrumbs: readonly string[]): NoiseReason | null {
  if (inLicence || opensLicenceNote(text)) return 'licence note';
  return noiseReason(text) ?? (isBreadcrumbLabel(text, breadcrumbs) ? 'navigation' : null);
}

/** `previous`: the last draft that is no noise. */
function draftText(block: Block, normal: Normalized, previous: Draft | undefined): Draft {
  const afterHeading = previous?.heading?.wholeBlock ?? false;
  const continues = continuesSentence(block, previous?.block, afterHeading);
  const setting = settingOf(block, previous?.block, afterHeading);
  const heading = continues ? undefined : headingOf(normal.text, setting);
  return { block, normal, noise: null, continues, heading };
}

function draftBlocks(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  const normals = blocks.map(({ text }) => normalize(text));
  const breadcrumbs = normals.map(({ text }) => text).filter((text) => /当前(?:所在)?位置/.test(text));
  let previous: Draft | undefined;
  for (const [i, block] of blocks.entries()) {
    const normal = normals[i]!;
    const noise = noiseOf(normal.text, drafts.at(-1)?.noise === 'licence note', breadcrumbs);
    if (noise) drafts.push({ block, normal, noise, heading: undefined, continues: false });
    else {
      previous = draftText(block, normal, previous);
      drafts.push(previous);
    }
  }
  return drafts;
}

function headingPath(path: readonly Heading[], heading: Heading | undefined): Heading[] {
  return heading ? [...path.filter(({ level }) => level < heading.level), heading] : [...path];
}

function duplicates(field: Field, drafts: readonly Draft[]): Map<number, number> {
  const candidates = drafts
    .filter(({ noise }) => noise === null)
    .map(({ block, normal }) => ({
      number: block.number,
      text: normal.text,
      places: () => field.placesIn(normal.text).map(({ place }) => place.code),
    }));
  return findDuplicates(candidates);
}

const originalSpans = (normal: Normalized, spans: readonly Span[]): Span[] =>
  spans.map(({ start, end }) => ({ start: normal.starts[start]!, end: normal.ends[end - 1]! }));

function toParagraphs(field: Field, drafts: readonly Draft[], scope: ReportScope): Paragraph[] {
  const track = createScopeTracker(field, scope, scope.fixedPlace);
  const duplicateOf = duplicates(field, drafts);
  let path: Heading[] = [];
  return drafts.map(({ block, normal, noise, heading, continues }) => {
    const own = noise === null ? track(normal.text, heading) : scope;
    if (noise === null) path = headingPath(path, heading);
    return {
      number: block.number,
      start: block.start,
      end: block.end,
      text: block.text,
      headings: path.map(({ title }) => title),
      isHeading: heading?.wholeBlock ?? false,
      continues,
      noise,
      duplicateOf: duplicateOf.get(block.number) ?? null,
      advertisements: originalSpans(normal, findAdvertisements(normal.text)),
      place: own.place,
      period: own.period,
      nature: own.nature,
      thisYear: own.thisYear,
    };
  });
}

/** The one place that all its paragraphs are about; null where there are several, as in a collection. */
function onlyPlaceOf(paragraphs: readonly Paragraph[]): Place | null {
  const places = new Map(paragraphs.flatMap(({ place }) => (place ? [[place.code, place] as const] : [])));
  return places.size === 1 ? [...places.values()][0]! : null;
}

/** A file name that names year and kind says more than any line inside: “2025 国务院 政府工作报告”. */
const FILE_TITLE = /(?<!\d)(?:19|20)\d{2}(?!\d).*(?:报告|总结|计划|要点|方案|规划|通报|公报)/;

/** “2025 国务院 政府工作报告” as it is said: 2025年国务院政府工作报告. */
const saidTitle = (name: string): string =>
  name
    .replace(/^((?:19|20)\d{2}) (?=[\u4e00-\u9fff])/, '$1年')
    .replace(/(?<=[\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g, '');

/** How far into a report its session and its government are told. */
const OPENING_BLOCKS = 8;

/** Reads one file's bytes. `path` is relative to the reports folder. Throws AppError 'unreadable'. */
export function readReport(field: Field, path: string, bytes: Uint8Array): ReadReport {
  const drafts = draftBlocks(splitBlocks(decodeText(bytes, path)));
  const name = basename(path, extname(path)).replaceAll('_', ' ');
  const title = titleOf(drafts);
  const said = drafts.filter(({ noise }) => noise === null);
  const opening = said.slice(0, OPENING_BLOCKS).map(({ normal }) => normal.text);
  const body = said.filter(({ heading }) => !heading?.wholeBlock).map(({ normal }) => normal.text);
  const scope = scopeReport(field, {
    fileName: normalizeText(name),
    title: title === null ? null : normalizeText(title),
    opening,
    pageData: drafts.filter(({ noise }) => noise === 'page data').map(({ normal }) => normal.text),
    body,
  });
  const paragraphs = toParagraphs(field, drafts, scope);
  const place = scope.place ?? onlyPlaceOf(paragraphs);
  const ownTitle = title !== null && isBareTitle(title) ? null : title;
  return {
    report: {
      path,
      sha256: sha256Of(bytes),
      title: FILE_TITLE.test(name) ? saidTitle(name) : (ownTitle ?? scope.title(place) ?? title ?? name),
      place,
      year: scope.thisYear,
    },
    paragraphs,
  };
}

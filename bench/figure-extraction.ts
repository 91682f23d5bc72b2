// Figure extraction against the hand-labelled sample: precision and recall of value + unit, and how often indicator,
// place, period, kind and nature of a found figure agree.   npx tsx bench/figure-extraction.ts REPORTS_FOLDER... [--failures]
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadField } from '../src/field/field.js';
import { findPeriods } from '../src/field/find-periods.js';
import { formatPeriod, type Period } from '../src/field/period.js';
import type { Figure } from '../src/figures/figure.js';
import { extractParagraphFigures } from '../src/figures/paragraph-figures.js';
import { readReport } from '../src/ingest/report.js';
import { normalizeText } from '../src/text/normalize.js';

type Label = {
  text: string;
  value: string;
  valueTo?: string;
  unit: string;
  indicator: string;
  kind: string;
  change?: string;
  place: string;
  period: string | null;
  nature: string;
};
type Item = { id: string; source: string; sentence: string; figures: Label[] };

const args = process.argv.slice(2);
const folders = args.filter((arg) => !arg.startsWith('--'));
const verbose = args.includes('--failures');
const field = loadField();
const items: Item[] = readFileSync(new URL('../test/eval/figures.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const reports = new Map<string, ReturnType<typeof readReport>>();

function reportOf(name: string) {
  const path = folders.map((folder) => join(folder, name)).find(existsSync);
  if (!path) throw new Error(`${name} is in none of ${folders.join(', ')}`);
  if (!reports.has(name)) reports.set(name, readReport(field, name, readFileSync(path)));
  return reports.get(name)!;
}

/** Figures as ingest sees them: within their own paragraph and its scope. */
function figuresOf({ source, sentence }: Item): Figure[] {
  const paragraph = reportOf(source).paragraphs.find(({ text }) => text.includes(sentence))!;
  const at = paragraph.text.indexOf(sentence);
  const figures = extractParagraphFigures(field, { ...paragraph, noise: null, duplicateOf: null });
  return figures.filter(({ span }) => span.start >= at && span.end <= at + sentence.length);
}

const key = (value: string, to: string | null | undefined, unit: string) =>
  `${Number(value)}${to ? `~${Number(to)}` : ''}|${normalizeText(unit)}`;
const bigrams = (text: string) =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** The same indicator, said with more or fewer words: most of the label's words stand in it. */
function sameIndicator(got: string, want: string): boolean {
  const plain = (text: string) => field.terms.canonical(normalizeText(text)).replace(/[“”"的《》]/g, '');
  const [a, b] = [bigrams(plain(got)), bigrams(plain(want))];
  const common = [...b].filter((x) => a.has(x)).length;
  return common / b.size >= 0.6 || (common / a.size >= 0.8 && common > 0);
}

function samePeriodAs(got: Period | null, label: string | null): boolean {
  const [want] = label ? findPeriods(normalizeText(label), { thisYear: null }) : [];
  return (got ? formatPeriod(got) : null) === (want ? formatPeriod(want.period) : null);
}

const tally = {
  found: 0,
  missed: 0,
  extra: 0,
  indicator: 0,
  place: 0,
  period: 0,
  kind: 0,
  nature: 0,
  all: 0,
};
for (const item of items) {
  const got = figuresOf(item);
  for (const label of item.figures) {
    const i = got.findIndex(
      (figure) =>
        key(figure.value, figure.valueTo, figure.unit) === key(label.value, label.valueTo, label.unit),
    );
    if (i < 0) {
      tally.missed += 1;
      if (verbose) console.log(`${item.id} missed ${label.text} | ${item.sentence.slice(0, 90)}`);
      continue;
    }
    const [figure] = got.splice(i, 1) as [Figure];
    tally.found += 1;
    const period = figure.period ? formatPeriod(figure.period) : null;
    const same = {
      indicator: sameIndicator(figure.indicator, label.indicator),
      place: figure.place?.name === label.place || label.place === '' || !/[省市区县国]$/.test(label.place),
      period: samePeriodAs(figure.period, label.period),
      kind: figure.kind === label.kind || (label.kind === 'value' && figure.kind === 'gap'),
      nature: figure.nature === label.nature,
    };
    for (const [name, ok] of Object.entries(same)) tally[name as keyof typeof same] += ok ? 1 : 0;
    if (same.indicator && same.place && same.period) tally.all += 1;
    if (verbose && Object.values(same).includes(false))
      console.log(
        `${item.id} ${label.text}: ${Object.entries(same)
          .filter(([, ok]) => !ok)
          .map(([name]) => name)
          .join(
            ',',
          )} | got ${figure.indicator}/${figure.place?.name}/${period}/${figure.kind}/${figure.nature} want ${label.indicator}/${label.place}/${label.period}/${label.kind}/${label.nature} | ${item.sentence.slice(0, 100)}`,
      );
  }
  tally.extra += got.length;
  if (verbose && got.length > 0)
    console.log(
      `${item.id} extra ${got.map((f) => f.value + f.unit).join(' ')} | ${item.sentence.slice(0, 90)}`,
    );
}
const percent = (n: number, of: number) => `${((100 * n) / of).toFixed(1)} %`;
console.log(
  `value + unit: precision ${percent(tally.found, tally.found + tally.extra)}, recall ${percent(tally.found, tally.found + tally.missed)}`,
);
for (const name of ['indicator', 'place', 'period', 'kind', 'nature', 'all'] as const)
  console.log(
    `${name === 'all' ? 'indicator + place + period' : name}: ${percent(tally[name], tally.found)}`,
  );

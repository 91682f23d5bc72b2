import { createAsk } from '../src/ask.js';
import { loadField } from '../src/field/field.js';
import { loadEncoder } from '../src/indexing/encoder.js';
import { openIndex } from '../src/indexing/index-reader.js';
import { createTextReader } from '../src/indexing/text-reader.js';
import { packageRoot } from '../src/package-root.js';
import { loadLateInteraction } from '../src/retrieve/late-interaction.js';
import { createFigureFinder } from '../src/retrieve/find-figures.js';
import { readAsked } from '../src/retrieve/question.js';
import { splitSides } from '../src/retrieve/sides.js';
import { isSure } from '../src/answer/compose-figure.js';
import { formatPeriod } from '../src/field/periods.js';
const [folder, ...qs] = process.argv.slice(2);
const index = await openIndex({ folder: folder!, identity: { modelSha256: 'x', vocabularySha256: 'y' } });
const field = loadField();
const parts = { index, field, encoder: await loadEncoder(`${packageRoot}models/bge-small-zh-v1.5`), maxSim: await loadLateInteraction() };
const ask = createAsk(parts); const texts = createTextReader(index.store);
const find = createFigureFinder({ index, field, searcher: ask.searcher, texts });
for (const line of qs) {
  const [q, ...h] = line.split('<').reverse() as [string, ...string[]]; const parts2 = line.split('<');
  const query = ask.query(parts2.at(-1)!, parts2.slice(0, -1)); const asked = readAsked(query.text);
  console.log('\n##', line, '\n', JSON.stringify({ ...query, periods: query.periods.map(formatPeriod) }), JSON.stringify(asked)); void q; void h;
  const sides = asked.kind === 'compare' ? splitSides(field, query) : undefined;
  for (const side of sides ?? [{ query, asked }]) {
    if (sides) console.log('SIDE', JSON.stringify({ ...side.query, periods: side.query.periods.map(formatPeriod) }), JSON.stringify(side.asked));
    const f = await find(side.query, side.asked);
    console.log(f.words.map((w) => w.text + w.weight.toFixed(1)).join(' '));
    for (const m of f.matches.slice(0, 5)) { const p = texts.paragraph(m.figure.reportId, m.figure.paragraph)!; console.log(isSure(m) ? 'SURE' : '----', m.score.toFixed(2), 'named', m.named.toFixed(2), 'spoken', m.spoken.toFixed(2), 'sim', m.hit.trace.maxSim?.toFixed(2), 'per', m.period, 'nat', m.nature, 'form', m.form.toFixed(2), '|', p.text.slice(m.figure.span.start, m.figure.span.end), m.figure.kind, m.figure.indicator, m.figure.period && formatPeriod(m.figure.period), m.figure.nature, index.reports.get(m.figure.reportId)!.path.slice(0, 6), p.number, '|', p.text.slice(m.figure.sentence.start, m.figure.sentence.end).slice(0, 60)); }
    console.log('HITS', f.hits.slice(0, 4).map((h2) => index.reports.get(h2.chunk.reportId)!.path.slice(0, 6) + '#' + h2.chunk.paragraph + ' ' + h2.trace.maxSim?.toFixed(2) + ' ' + texts.chunk(h2.chunk.id).text.slice(0, 40)).join('\n     '));
  }
}

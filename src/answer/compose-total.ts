// Several figures added up, said to be computed, each part with its own citation; or why they have no sum.
import { measuredBy } from '../figures/measured-by.js';
import { coverage } from '../retrieve/coverage.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Part } from '../retrieve/named-parts.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { splitTotal } from '../retrieve/total-parts.js';
import { inParagraph, sentenceOf, sureMatches } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import { boundOfSum, readableScale, sumOf, unitOfSum, writeAmount } from './computed-amount.js';
import type { Draft, DraftSentence } from './draft.js';
import { type FigureInParagraph, whereAndWhen, writtenBound } from './figure-sentence.js';
import { noSumOf } from './may-add.js';
import { figuresOf, namedApart, namesPart, ways, wordsOf } from './part-figures.js';
import { refuseSide, refuseTogether } from './refuse.js';

/** Figures of places or years that name the question more differently than this are not of one thing. */
const MAX_APART = 0.1;

const listed = (texts: readonly string[]): string => `${texts.slice(0, -1).join('、')}与${texts.at(-1)}`;

/** “绍兴市2020年A、B”, “嘉兴市2020年与绍兴市2020年”: what the parts are, in as few words as tell them apart. */
export function namesOfParts(figures: readonly FigureInParagraph['figure'][]): string {
  const wheres = [...new Set(figures.map(whereAndWhen))];
  if (wheres.length === 1) return `${wheres[0]}${figures.map(measuredBy).join('、')}`;
  if (wheres.length === figures.length) return listed(wheres);
  return figures.map((figure) => `${whereAndWhen(figure)}${measuredBy(figure)}`).join('、');
}

/** The values that are added: “18个、15个与64个”. */
export const valuesOfParts = (parts: readonly FigureInParagraph[]): string =>
  listed(parts.map(({ figure, paragraph }) => writtenBound(figure, paragraph)));

function sumSentence(
  parts: readonly FigureInParagraph[],
  told: readonly DraftSentence[],
  question: string,
): DraftSentence {
  const figures = parts.map(({ figure }) => figure);
  const sum = sumOf(figures);
  const scale = readableScale(
    sum,
    parts.map(({ figure, paragraph }) => writtenBound(figure, paragraph)),
    question,
  );
  const amount = `${boundOfSum(figures)}${writeAmount(sum, unitOfSum(figures)!, scale)}`;
  return {
    text: `${namesOfParts(figures)}合计${amount}（由${valuesOfParts(parts)}相加得出）`,
    sources: told.flatMap(({ sources }) => sources),
    figures,
    computed: true,
  };
}

/** Words before a total that the report states itself. */
const STATED_TOTAL = /合计|共计|总计|总共|一共|^[,;]?共/;

/** Does the report itself go on from the parts to their sum: “…42家、…35家，共计77家”? */
function statedTotal(
  parts: readonly FigureInParagraph[],
  { index }: ComposeParts,
): FigureMatch['figure'] | undefined {
  const figures = parts.map(({ figure }) => figure);
  const [first] = figures;
  const isHere = ({ reportId, paragraph }: FigureInParagraph['figure']) =>
    reportId === first!.reportId && paragraph === first!.paragraph;
  if (!figures.every(isHere)) return undefined;
  const sum = sumOf(figures);
  return index
    .figuresOf(first!.reportId, first!.paragraph)
    .find(
      (figure) =>
        STATED_TOTAL.test(figure.lead) &&
        figure.unit === first!.unit &&
        figure.sentence.start === first!.sentence.start &&
        figures.every(({ span }) => span.end <= figure.span.start) &&
        sum.eq(figure.value),
    );
}

/** Is one figure of all the names at once: “孵化器和众创空间77家”? Then nothing is to be added. */
async function isToldAsOne(query: Query, asked: Asked, asks: readonly Part[], parts: ComposeParts) {
  if (asks.some(({ name }) => name === '')) return false;
  const [best] = sureMatches((await parts.find(query, asked)).matches);
  if (!best) return false;
  const own = wordsOf(best.figure.indicator, parts);
  return asks.every(
    ({ name }) => namesPart(name, parts)(best) && coverage(own, parts.field.terms.canonical(name)) < 1,
  );
}

/** The first way in which the parts can be added; where there is none, the likeliest and why not. */
function bestWay(found: readonly (readonly FigureMatch[])[], asks: readonly Part[], parts: ComposeParts) {
  const { read } = parts;
  const ofScopes = asks.every(({ name }) => name === '');
  const whyNot = (matches: readonly FigureMatch[], written: readonly FigureInParagraph[]) => {
    if (new Set(matches.map(({ figure }) => figure.id)).size < matches.length) return '在报告中没有分开说明';
    const isOther = ofScopes && namedApart(matches, asks[0]!.query.focus, parts) > MAX_APART;
    return isOther ? '计量单位或口径不同' : noSumOf(written);
  };
  const all = ways(found).map((matches) => {
    const written = matches.map((match) => inParagraph(match, read));
    return { matches, written, reason: whyNot(matches, written) };
  });
  return all.find(({ reason }) => reason === undefined) ?? all[0]!;
}

/** The sum with its parts; a refusal where one is missing or they cannot be added; undefined where no sum is asked for. */
export async function composeTotal(
  query: Query,
  asked: Asked,
  parts: ComposeParts,
): Promise<Draft | undefined> {
  const asks = splitTotal(parts.field, query, asked);
  if (!asks || (await isToldAsOne(query, asked, asks, parts))) return undefined;
  const found = await Promise.all(asks.map((part) => figuresOf(part, parts)));
  const there = found.flatMap(([best]) => best ?? []);
  if (there.length === 0) return undefined;
  const missing = found.findIndex(({ length }) => length === 0);
  if (missing >= 0) return refuseSide(asks[missing]!.query, there, parts.read);
  const { matches, written, reason } = bestWay(found, asks, parts);
  if (reason) return refuseTogether(`这几项${reason}，不能相加`, matches, parts.read);
  const told = matches.map((match) => sentenceOf(match, parts.read));
  const stated = statedTotal(written, parts);
  const first = stated
    ? sentenceOf({ ...matches[0]!, figure: stated }, parts.read)
    : sumSentence(written, told, query.text);
  return { status: 'answered', sentences: [first, ...told] };
}

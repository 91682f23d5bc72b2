// Several years in a row that a question names one by one, where the report tells of them all at once: “1978、1979两年共增产4900万吨”.
import { type Period, samePeriod } from '../field/period.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { asksTotal } from '../retrieve/total-parts.js';
import { sentenceOf, sureMatches } from './compose-figure.js';
import type { ComposeParts } from './compose-parts.js';
import type { Draft } from './draft.js';

const TOGETHER = /[两三四五]年/;
/** Each year is asked for. */
const EACH = /分别|各|哪/;

/** The span of years that follow one another; undefined where there is a gap, or one year only. */
function consecutive(periods: readonly Period[]): Period | undefined {
  const [first, ...rest] = [...periods].sort((a, b) => a.from - b.from);
  if (!first || rest.length === 0) return undefined;
  let { to } = first;
  for (const next of rest) {
    if (next.from !== to + 1) return undefined;
    to = next.to;
  }
  return { from: first.from, to };
}

/** An amount of the very years, and of the very thing. */
const tellsOf = ({ figure, missing }: FigureMatch, span: Period): boolean =>
  figure.period !== null && samePeriod(figure.period, span) && figure.unit !== '%' && missing === 0;

/** What the report states of all the years together; undefined where each is asked for, or it states nothing. */
export async function composeSpan(
  query: Query,
  asked: Asked,
  { find, read }: ComposeParts,
): Promise<Draft | undefined> {
  const span = consecutive(query.periods);
  const isAsked = asksTotal(query.text) || TOGETHER.test(query.text);
  if (!span || !isAsked || EACH.test(query.text)) return undefined;
  const { matches } = await find({ ...query, periods: [span] }, asked);
  const stated = sureMatches(matches).find((match) => tellsOf(match, span));
  return stated && { status: 'answered', sentences: [sentenceOf(stated, read)] };
}

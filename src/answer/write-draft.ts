// Which composer a question is for: a comparison, a figure, the report's words, or else a refusal.
import type { Field } from '../field/field.js';
import { yearsLater } from '../field/period.js';
import { createValueReader } from '../indexing/figure-reader.js';
import { type IndexReader, latestReviewOf } from '../indexing/index-reader.js';
import type { FigureMatch } from '../retrieve/figure-match.js';
import type { FindFigures, Found } from '../retrieve/find-figures.js';
import type { Query } from '../retrieve/query.js';
import type { Asked } from '../retrieve/question.js';
import { asksTotalOfSeveral } from '../retrieve/total-parts.js';
import { compareNamed, compareSides } from './compare-sides.js';
import { composeEach } from './compose-each.js';
import { composeFigure, type ReadParagraph, sureMatches } from './compose-figure.js';
import { composeMost } from './compose-most.js';
import { composeSpan } from './compose-span.js';
import { composeText, composeTextForFigure } from './compose-text.js';
import { composeTotal } from './compose-total.js';
import { composeWhose, lacksValue } from './compose-whose.js';
import type { Draft } from './draft.js';
import { isLoneWish } from './lone-wish.js';
import { offerWish, refuse } from './refuse.js';
import { asksOfWish, composeSaidOfWish } from './said-of-wish.js';
import { composeGrowth, composeStatedChange } from './stated-change.js';

export type DraftParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly find: FindFigures;
};

/** A year's result stands beside the next year's wish. */
const ofNextYear = (query: Query): Query => ({
  ...query,
  periods: query.periods.map((period) => yearsLater(period, 1)),
});

/** 哪个市最高: by how much one changed does not tell which. */
const WHICH = /哪|谁/;

/** Is it itself what lies between two that are compared, not one of them? */
const tellsDifference = ({ text }: Query, best: FigureMatch | undefined): boolean =>
  !WHICH.test(text) && (best?.figure.kind === 'change' || best?.figure.kind === 'gap');

/** Makes the writer of unverified answers over one index. */
export function createDrafter({
  index,
  field,
  find,
}: DraftParts): (query: Query, asked: Asked) => Promise<Draft> {
  const read: ReadParagraph = (reportId, number) => index.texts.paragraph(reportId, number)!;

  const parts = { index, field, find, read, withValue: createValueReader(index.store) };

  /** Undefined where the question names no several things, or none of them has a figure. What was told before may be one of them. */
  const compare = async ({ told: _, ...query }: Query, asked: Asked): Promise<Draft | undefined> => {
    const compared = (await composeStatedChange(query, parts)) ?? (await compareSides(query, parts));
    if (compared?.status === 'answered') return compared;
    return (
      (asksOfWish(query) ? await composeSaidOfWish(query, parts) : undefined) ??
      (await composeGrowth(query, parts)) ??
      compared ??
      (await composeMost(query, parts)) ??
      compareNamed(query, asked, parts)
    );
  };

  const wantsFigure = ({ kind }: Asked): boolean => kind === 'how-much' || kind === 'compare';

  /** The sum or a figure of each of several, or the one; a wish is only offered where a result is asked. */
  const figures = async (query: Query, asked: Asked, found: Found): Promise<Draft | undefined> => {
    const { told: _, ...ofAll } = query;
    const added = (await composeSpan(ofAll, asked, parts)) ?? (await composeTotal(ofAll, asked, parts));
    if (added || asksTotalOfSeveral(query)) return added;
    const each = await composeEach(query, asked, find, read);
    if (each) return each;
    const [best] = sureMatches(found.matches);
    if (asked.kind === 'compare' && !tellsDifference(query, best)) return undefined;
    const latest = latestReviewOf(
      index,
      query.places.map(({ code }) => code),
    );
    if (best && isLoneWish(best, query, latest)) return offerWish(best, query, read);
    return composeFigure(found, read);
  };

  /** 目标呢, after a year's result: its report tells the next year's wish. */
  const nextWish = async (query: Query, asked: Asked): Promise<Draft | undefined> => {
    if (!query.takesPeriod || query.nature !== 'target') return undefined;
    return composeFigure(await find(ofNextYear(query), asked), read);
  };

  /** A change that no report states, out of the two values it lies between. */
  const computed = async (query: Query): Promise<Draft | undefined> =>
    query.base ? compareSides({ ...query, periods: [...query.periods, query.base] }, parts) : undefined;

  const compose = async (query: Query, asked: Asked, found: Found): Promise<Draft | undefined> => {
    const composed = wantsFigure(asked)
      ? await figures(query, asked, found)
      : composeText(found, field, index.texts);
    return (
      composed ??
      (await nextWish(query, asked)) ??
      (await computed(query)) ??
      (asked.kind === 'how-much' ? composeTextForFigure(found, field, index) : undefined)
    );
  };

  return async (query, asked) => {
    const lookedUp =
      composeWhose(query, parts) ?? (asked.kind === 'compare' ? await compare(query, asked) : undefined);
    if (lookedUp) return lookedUp;
    const found = await find(query, asked);
    const composed = await compose(query, asked, found);
    return composed && !lacksValue(query, composed, parts) ? composed : refuse(found, find, index, read);
  };
}

// Which matches may be told as an answer: only those that likely speak of what is asked, results before wishes.
import { describe, expect, it } from 'vitest';
import { composeFigure, type ReadParagraph, sureMatches } from '../../src/answer/compose-figure.js';
import { loadField } from '../../src/field/field.js';
import type { FigureMatch } from '../../src/retrieve/figure-match.js';
import { readQuery } from '../../src/retrieve/query.js';
import { readAsked } from '../../src/retrieve/question.js';
import { type Stated, statedBy } from './stated-figures.js';

const field = loadField();

type Fit = Partial<Omit<FigureMatch, 'figure' | 'hit'>>;

/** A match that fits in every respect but those of `fit`. */
function match({ figure }: Stated, fit: Fit = {}): FigureMatch {
  const whole = { score: 1, named: 1, spoken: 1, place: 1, period: 1, nature: 0.5, form: 1, likelihood: 2 };
  return { ...whole, ...fit, figure } as FigureMatch;
}
const values = (...matches: FigureMatch[]): string[] =>
  sureMatches(matches).map(({ figure: { value, unit } }) => `${value}${unit}`);

const REACHED = statedBy('全市培育高新技术企业326家。');
const WANTED = statedBy('力争培育高新技术企业300家。');
const OTHER = statedBy('全市技术交易额112亿元。');

describe('a match is sure', () => {
  it('where it likely answers', () => {
    expect(values(match(REACHED))).toEqual(['326家']);
  });

  it('not where it hardly does', () => {
    expect(values(match(REACHED, { likelihood: -3 }))).toEqual([]);
  });

  it('by its own odds, not by those of the one before it', () => {
    expect(values(match(REACHED, { likelihood: -3 }), match(OTHER))).toEqual(['11200000000元']);
  });
});

describe('of a result and a wish for the same', () => {
  const wish = (fit: Fit = {}) => {
    const wanted = match(WANTED, { score: 2, ...fit });
    return { ...wanted, figure: { ...wanted.figure, indicator: REACHED.figure.indicator } };
  };

  it('the result comes first, though the wish fits better', () => {
    expect(values(wish(), match(REACHED))).toEqual(['326家', '300家']);
  });

  it('the wish comes first where it is the wish that is asked for', () => {
    expect(values(wish({ nature: 1 }), match(REACHED))).toEqual(['300家', '326家']);
  });

  it('a result of another unit does not push in', () => {
    expect(values(wish(), match(OTHER))).toEqual(['300家', '11200000000元']);
  });

  it('a result that hardly answers does not push in', () => {
    expect(values(wish(), match(REACHED, { likelihood: -3 }))).toEqual(['300家']);
  });
});

describe('the figures that are told', () => {
  const told = (question: string, ...stated: readonly (readonly [Stated, Fit?])[]): string[] => {
    const query = readQuery(field, question, null);
    const matches = stated.map(([each, fit], reportId) => {
      const { figure, ...rest } = match(each, fit);
      return { ...rest, figure: { ...figure, reportId } };
    });
    const found = { query, asked: readAsked(query.text), words: [], hits: [], matches };
    const read = (reportId: number) => ({ text: stated[reportId]![0].paragraph, advertisements: [] });
    const draft = composeFigure(found, read as unknown as ReadParagraph);
    return draft?.status === 'answered' ? draft.sentences.map(({ text }) => text.replace(/：.*/, '')) : [];
  };
  const in2019 = statedBy('全市培育高新技术企业280家。', '绍兴市2019年科技工作总结');

  it('are those of each period where none is asked', () => {
    expect(told('绍兴培育高新技术企业多少家', [REACHED], [in2019])).toEqual([
      '326家（绍兴市2020年）',
      '280家（绍兴市2019年）',
    ]);
  });

  it('are those of the one period that is asked', () => {
    expect(told('绍兴2020年培育高新技术企业多少家', [REACHED], [in2019])).toEqual(['326家（绍兴市2020年）']);
  });

  it('are none that fit much worse', () => {
    expect(told('绍兴培育高新技术企业多少家', [REACHED, { score: 9 }], [in2019])).toEqual([
      '326家（绍兴市2020年）',
    ]);
  });

  it('are none where nothing likely answers', () => {
    expect(told('绍兴培育高新技术企业多少家', [REACHED, { likelihood: -3 }])).toEqual([]);
  });
});

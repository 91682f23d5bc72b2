// Which matches may be told as an answer: only those that surely speak of what is asked, results before wishes.
import { describe, expect, it } from 'vitest';
import { sureMatches } from '../../src/answer/compose-figure.js';
import type { FigureMatch } from '../../src/retrieve/figure-match.js';
import { type Stated, statedBy } from './stated-figures.js';

type Fit = Partial<Omit<FigureMatch, 'figure' | 'hit'>> & { readonly meaning?: number };

/** A match that fits in every respect but those of `fit`. */
function match({ figure }: Stated, { meaning = 0.8, ...fit }: Fit = {}): FigureMatch {
  const whole = { score: 1, named: 1, spoken: 1, place: 1, period: 1, nature: 0.5, form: 1, anchored: true };
  return { ...whole, ...fit, figure, hit: { trace: { maxSim: meaning } } } as unknown as FigureMatch;
}
const values = (...matches: FigureMatch[]): string[] =>
  sureMatches(matches).map(({ figure: { value, unit } }) => `${value}${unit}`);

const REACHED = statedBy('全市培育高新技术企业326家。');
const WANTED = statedBy('力争培育高新技术企业300家。');
const OTHER = statedBy('全市技术交易额112亿元。');

describe('a match is sure', () => {
  it('where words and meaning agree', () => {
    expect(values(match(REACHED))).toEqual(['326家']);
  });

  it('not where the words do not', () => {
    expect(values(match(REACHED, { named: 0.2, spoken: 0.2, meaning: 0.5 }))).toEqual([]);
  });

  it('not where the sentence lacks the rare words of the question', () => {
    expect(values(match(REACHED, { anchored: false, meaning: 0.5 }))).toEqual([]);
  });
});

describe('a near meaning in other words', () => {
  const vague: Fit = { named: 0.1, spoken: 0.3, meaning: 0.6 };
  const elsewhere = (meaning: number) => {
    const far = match(OTHER, { ...vague, meaning });
    return { ...far, figure: { ...far.figure, paragraph: far.figure.paragraph + 1 } };
  };

  it('is sure where nothing else comes close', () => {
    expect(values(match(REACHED, vague), elsewhere(0.5))).toEqual(['326家']);
  });

  it('is not where another paragraph does', () => {
    expect(values(match(REACHED, vague), elsewhere(0.58))).toEqual([]);
  });

  it('is not where the period is only perhaps the one asked for', () => {
    expect(values(match(REACHED, { ...vague, period: 0.5 }))).toEqual([]);
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
});

// How likely the best match is the figure that is asked for: the signs, weighed.
import { describe, expect, it } from 'vitest';
import { MIN_LIKELIHOOD } from '../../src/answer/compose-figure.js';
import { rankMatches } from '../../src/retrieve/figure-likelihood.js';
import type { ScoredFigure } from '../../src/retrieve/figure-match.js';
import { statedBy } from '../answer/stated-figures.js';

const { figure } = statedBy('全市培育高新技术企业326家。');
type Nearness = { readonly maxSim?: number; readonly weakestSim?: number; readonly paragraph?: number };

function scored(signs: Partial<ScoredFigure> = {}, nearness: Nearness = {}): ScoredFigure {
  const { maxSim = 0.7, weakestSim = 0.5, paragraph = 2 } = nearness;
  return {
    figure: { ...figure, paragraph },
    hit: {
      score: 1,
      chunk: {
        id: 1,
        at: 0,
        reportId: 1,
        paragraph,
        scope: { places: [], periods: [], reportYear: 2020, isCredit: false },
        namesPeriod: false,
        nature: null,
        termCount: 10,
      },
      trace: {
        keywordRank: 1,
        vectorRank: 1,
        fusedRank: 1,
        maxSim,
        weakestSim,
        fit: { place: 1, period: 1 },
      },
    },
    score: 5,
    named: 0.8,
    spoken: 0.9,
    place: 1,
    period: 0.7,
    nature: 1,
    indicator: 0.6,
    excess: 0.2,
    counted: null,
    isOfNoun: false,
    missing: 0,
    form: 0.9,
    isOfOther: false,
    ...signs,
  };
}
const oddsOf = (match: ScoredFigure, ...others: ScoredFigure[]): number =>
  rankMatches([match, ...others])[0]!.likelihood;

describe('the odds that a figure answers', () => {
  it('are enough to tell one that fits in place, period, form and words', () => {
    expect(oddsOf(scored())).toBeGreaterThanOrEqual(MIN_LIKELIHOOD);
  });

  it('are not enough to tell one that names little of the question, for another period and in another form', () => {
    const poor = scored({ named: 0.2, indicator: 0.1, period: 0.35, form: 0.4 });
    expect(oddsOf(poor)).toBeLessThan(MIN_LIKELIHOOD);
  });

  it.each<[string, Partial<ScoredFigure>, Nearness]>([
    ['more of the question is named', { named: 1 }, {}],
    ['the indicator names more of it', { indicator: 1 }, {}],
    ['the period fits better', { period: 1 }, {}],
    ['kind and unit fit better', { form: 1 }, {}],
    ['what is served worst is nearer', {}, { weakestSim: 0.7 }],
  ])('rise where %s', (_, signs, nearness) => {
    expect(oddsOf(scored(signs, nearness))).toBeGreaterThan(oddsOf(scored()));
  });

  it.each<[string, Partial<ScoredFigure>]>([
    ['the indicator says more than the question', { excess: 0.6 }],
    ['rare words are missing', { missing: 0.5 }],
    ['what is counted stands nowhere', { counted: 0 }],
  ])('fall where %s', (_, signs) => {
    expect(oddsOf(scored(signs))).toBeLessThan(oddsOf(scored()));
  });

  it('fall where another paragraph comes near', () => {
    const near = scored({ score: 4 }, { maxSim: 0.69, paragraph: 3 });
    const far = scored({ score: 4 }, { maxSim: 0.6, paragraph: 3 });
    expect(oddsOf(scored(), near)).toBeLessThan(oddsOf(scored(), far));
  });

  it('do not fall where another figure of the same paragraph does', () => {
    expect(oddsOf(scored(), scored({ score: 4 }))).toBe(oddsOf(scored()));
  });
});

it('matches stand by their score, not by their odds', () => {
  const [first, second] = rankMatches([scored({ score: 4, period: 1 }), scored({ score: 6, period: 0.4 })]);
  expect([first!.score, second!.score]).toEqual([6, 4]);
  expect(first!.likelihood).toBeLessThan(second!.likelihood);
});

it('none are none', () => {
  expect(rankMatches([])).toEqual([]);
});

describe('the order of matches', () => {
  const named = (indicator: string, signs: Partial<ScoredFigure> = {}) => {
    const match = scored(signs);
    return { ...match, figure: { ...match.figure, indicator } };
  };
  const first = (...matches: ScoredFigure[]): string => rankMatches(matches)[0]!.figure.indicator;

  it('puts the whole before its part that scores a little higher', () => {
    const part = named('地方财政赤字', { score: 5.1, excess: 0.3 });
    expect(first(part, named('安排财政赤字', { excess: 0 }))).toBe('安排财政赤字');
  });

  it('leaves the part first where the whole is named less', () => {
    const part = named('地方财政赤字', { score: 5.1, named: 1 });
    expect(first(part, named('财政赤字', { named: 0.6 }))).toBe('地方财政赤字');
  });

  it('puts the figure that counts the asked noun before another of the sentence', () => {
    const beside = named('落实政策的孵化器', { score: 6, counted: 1 });
    expect(first(beside, named('惠及企业', { counted: 1, isOfNoun: true }))).toBe('惠及企业');
  });

  it('puts the exact value before the mark it passed', () => {
    const passed = named('吞吐量');
    const exact = named('吞吐量');
    const ranked = rankMatches([
      { ...passed, figure: { ...passed.figure, id: 1, bound: '超过' } },
      { ...exact, figure: { ...exact.figure, id: 2, bound: null } },
    ]);
    expect(ranked.map(({ figure: { id } }) => id)).toEqual([2, 1]);
  });
});

it('what is of something else is no match, but the lead over it counts', () => {
  const near = scored({}, { maxSim: 0.7 });
  const other = scored({ isOfOther: true }, { maxSim: 0.75, paragraph: 3 });
  const matches = rankMatches([near, other]);
  expect(matches).toHaveLength(1);
  expect(matches[0]!.likelihood).toBeLessThan(rankMatches([near])[0]!.likelihood);
});

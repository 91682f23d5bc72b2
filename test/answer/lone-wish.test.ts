// When a wish is no answer: its year is over, a later report is there, and no wish was asked for.
import { describe, expect, it } from 'vitest';
import { isLoneWish } from '../../src/answer/lone-wish.js';
import { loadField } from '../../src/field/field.js';
import type { FigureMatch } from '../../src/retrieve/figure-match.js';
import { readQuery } from '../../src/retrieve/query.js';
import { statedBy } from './stated-figures.js';

const field = loadField();
const PLAN = '绍兴市2021年工作计划';

function isLone(sentence: string, question: string, latestYear: number | null = 2022): boolean {
  const { figure } = statedBy(sentence, PLAN);
  return isLoneWish({ figure } as FigureMatch, readQuery(field, question, null), latestYear);
}

it('an aim whose year a later report should tell is lone', () => {
  expect(isLone('力争新增高新技术企业300家。', '绍兴2021年新增高新技术企业多少家')).toBe(true);
});

it('a bound makes an aim without the word', () => {
  expect(isLone('新增高新技术企业300家以上。', '绍兴2021年新增高新技术企业多少家')).toBe(true);
});

describe('a wish is an answer', () => {
  it.each<[string, string, string, number | null]>([
    ['where it is asked for', '力争新增高企300家。', '绍兴2021年新增高企目标是多少家', 2022],
    ['where no year is asked', '力争新增高企300家。', '绍兴新增高企多少家', 2022],
    ['where an expectation is asked', '力争新增高企300家。', '绍兴2021年预计新增高企多少家', 2022],
    ['where no report is later', '力争新增高企300家。', '绍兴2021年新增高企多少家', 2021],
    ['where no report has a year', '力争新增高企300家。', '绍兴2021年新增高企多少家', null],
    ['where it is set, not reached', '安排赤字率2.8%左右。', '绍兴2021年赤字率是多少', 2022],
    ['where it is no aim', '新增高企300家。', '绍兴2021年新增高企多少家', 2022],
  ])('%s', (_, sentence, question, latestYear) => {
    expect(isLone(sentence, question, latestYear)).toBe(false);
  });

  it('never where it is a result', () => {
    const { figure } = statedBy('新增高企300家以上。');
    const query = readQuery(field, '绍兴2020年新增高企多少家', null);
    expect(isLoneWish({ figure } as FigureMatch, query, 2022)).toBe(false);
  });
});

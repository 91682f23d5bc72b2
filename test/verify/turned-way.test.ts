// The way that a claim says something went, against the clause that tells of the same thing.
import { expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { goesOtherWay } from '../../src/verify/turned-way.js';

const field = loadField();
const words = (...names: string[]) => names.map((text) => ({ text, weight: 1, isAnchor: false }));

it.each([
  [
    '投资增幅比上一年又抬高了',
    '固定资产投资增长幅度由上年的58.6%回落到27.8%',
    true,
    'fell back from the year before',
  ],
  ['投资又增加了', '固定资产投资增长幅度由上年的58.6%回落到27.8%', false, 'grew, though less fast'],
  ['投资增幅比上一年抬高了', '固定资产投资增幅比一季度回落17个百分点', false, 'compared with another time'],
  ['投资增幅抬高了', '固定资产投资增幅没有回落', false, 'denied'],
  ['投资增幅回落了', '固定资产投资增幅回落', false, 'the same way'],
])('%s / %s: %s (%s)', (claim, sentence, expected) => {
  expect(goesOtherWay(field, claim, { words: words('固定资产投资'), sentence })).toBe(expected);
});

it('not of another thing', () => {
  const sentence = '居民消费价格涨幅回落';
  expect(goesOtherWay(field, '投资增幅抬高了', { words: words('固定资产投资'), sentence })).toBe(false);
});

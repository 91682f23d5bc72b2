// What a figure measures where its clause goes on with the thing of another.
import { expect, it } from 'vitest';
import { measuredBy } from '../../src/figures/measured-by.js';
import { figuresIn } from './read-figures.js';

it.each([
  ['新认定高新技术企业312家，累计达1850家。', ['新认定高新技术企业', '累计高新技术企业']],
  ['高新技术企业累计达760家。', ['高新技术企业累计']],
  ['兑现23家材料企业和13家光电企业补助资金。', ['材料企业']],
])('%s', (sentence, names) => {
  expect(
    figuresIn(sentence)
      .map((figure) => measuredBy(figure))
      .slice(0, names.length),
  ).toEqual(names);
});

// 6万亿元 of “迈上6万亿元台阶，达到60133亿元” is a mark, no value that was reached.
import { expect, it } from 'vitest';
import { isMark } from '../../src/figures/passed-mark.js';
import { figuresIn } from './read-figures.js';

it.each([
  ['研发投入突破100亿元大关、达到105亿元。', ['100亿元']],
  ['地区生产总值迈上6万亿元台阶，达到60133亿元。', ['6万亿元']],
  ['经济总量接连跨过2.5万亿元、3万亿元两个台阶。', ['2.5万亿元', '3万亿元']],
  ['人均生产总值突破10万元、达到10.09万元。', ['10万元']],
  ['进出口总额首次突破7000亿元，达到7058亿元。', ['7000亿元']],
  ['进出口总额突破7000亿元，高新技术企业达到300家。', []],
  ['粮食产量跨过1000万吨关口。', ['1000万吨']],
  ['研发投入达到105亿元。', []],
])('%s', (sentence, marks) => {
  expect(
    figuresIn(sentence)
      .filter((figure) => isMark(figure))
      .map(({ written }) => written),
  ).toEqual(marks);
});

// What was reached and what was wanted of the same indicator in the same year: the result is the answer.
import { expect, it } from 'vitest';
import { firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '金华.txt': [
    '金华市2022年科技工作总结',
    '一、2022年工作总结',
    '确保全年技术交易额突破100亿元。全市技术交易额达112亿元。',
    '力争2022年培育高新技术企业300家。',
    '全市培育高新技术企业共有326家，其中规上企业118家，形成梯队。',
  ],
});
const first = async (question: string): Promise<string> => firstLine(await small().ask(question));

it.each([
  ['金华2022年技术交易额多少', /^112亿元（金华市2022年）/],
  ['金华2022年培育高新技术企业多少家', /^326家（金华市2022年）/],
  ['金华2022年技术交易额目标多少', /^超过100亿元（金华市2022年目标）/],
  ['金华2022年培育高新技术企业目标多少家', /^300家（金华市2022年目标）/],
])('%s', async (question, answer) => {
  expect(await first(question)).toMatch(answer);
});

// A claim without figures: its words against a sentence of the reports.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { checkText, placeDiffers } from '../../src/verify/check-text.js';

const field = loadField();
const check = (claim: string, sentence: string) => {
  const words = field.segmenter
    .cut(field.terms.canonical(claim))
    .filter(({ text }) => text.length > 1)
    .map(({ text }) => ({ text, weight: text.length }));
  return checkText(field, claim, words, { sentence, scene: '' });
};

it('the same words in the same order support it', () => {
  expect(check('城乡居民收入差距继续缩小', '城乡居民收入差距继续缩小')).toEqual({
    verdict: 'supported',
    discrepancy: null,
  });
});

it('words that the sentence lacks do not', () => {
  expect(check('省级重点实验室获批', '城乡居民收入差距继续缩小').verdict).toBe('not_found');
});

describe('the opposite contradicts it', () => {
  it.each([
    ['城乡居民收入差距继续扩大', '城乡居民收入差距继续缩小'],
    ['工业企业利润总额持续下降', '工业企业利润总额持续上升'],
    ['出口增速明显加快', '出口增速明显放缓'],
    ['对外贸易实现顺差', '对外贸易实现逆差'],
  ])('%s / %s', (claim, sentence) => {
    expect(check(claim, sentence)).toEqual({ verdict: 'contradicted', discrepancy: 'direction' });
  });
});

describe('a denial on one side only contradicts it', () => {
  it.each([
    ['工业增速达到年初确定的目标', '工业增速没有达到年初确定的目标'],
    ['跨湖大桥尚未通车', '跨湖大桥通车'],
  ])('%s / %s', (claim, sentence) => {
    expect(check(claim, sentence)).toEqual({ verdict: 'contradicted', discrepancy: 'direction' });
  });
});

it('another member of an enumeration contradicts it', () => {
  expect(check('在钢铁、水泥等行业开展节能诊断', '在钢铁、造纸等行业开展节能诊断')).toEqual({
    verdict: 'contradicted',
    discrepancy: 'name',
  });
});

it('a target is not reached where the sentence names none', () => {
  expect(check('工业增速达到年初目标', '工业增速达到7%').verdict).toBe('not_found');
});

describe('another place contradicts it', () => {
  it('where each names one that the other does not', () => {
    expect(check('成功举办广州亚运会和亚残运会', '成功举办杭州亚运会和亚残运会')).toEqual({
      verdict: 'contradicted',
      discrepancy: 'place',
    });
  });

  it.each([
    ['杭州亚运会成功举办', '杭州亚运会成功举办', false],
    ['杭州亚运会成功举办', '亚运会成功举办', false],
    ['亚运会成功举办', '杭州亚运会成功举办', false],
    ['杭州亚运会成功举办', '广州亚运会成功举办', true],
    ['杭州、宁波举办活动', '杭州、温州举办活动', true],
  ])('%s / %s: %s', (claim, sentence, differs) => {
    expect(placeDiffers(field, claim, sentence)).toBe(differs);
  });
});

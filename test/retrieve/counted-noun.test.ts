// What a question counts: the noun after 多少家, as the field calls it.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { countedNoun } from '../../src/retrieve/counted-noun.js';

const field = loadField();

describe('a question counts', () => {
  it.each([
    ['覆盖多少党员', '党员'],
    ['培育多少家高新技术企业', '高新技术企业'],
    ['有多少家企业', '企业'],
    ['多少人次群众参加', '群众'],
    ['建成几座变电站', '变电站'],
    ['发放多少万元创新券', '创新券'],
  ])('%s: %s', (question, noun) => {
    expect(countedNoun(field, question)).toBe(noun);
  });

  it('the head of a longer name', () => {
    expect(countedNoun(field, '有多少名科技特派员')).toBe('特派员');
  });

  it('what goes by another name under the field’s own', () => {
    expect(countedNoun(field, '有多少高企通过认定')).toBe('高新技术企业');
    expect(countedNoun(field, '新增多少个省级孵化器')).toBe('科技企业孵化器');
  });
});

describe('a question counts nothing', () => {
  it.each(['高企多少家', '花了多少钱', '占比多少', '新增贷款多少亿元', '提高多少个百分点', '谁获得了第一名'])(
    '%s',
    (question) => {
      expect(countedNoun(field, question)).toBeUndefined();
    },
  );

  it('where the noun stands in the next clause', () => {
    expect(countedNoun(field, '一共多少家,企业有何反映')).toBeUndefined();
  });
});

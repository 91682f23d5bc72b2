import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { vocabularyLines } from '../../src/field/field-files.js';
import { createTerms } from '../../src/field/terms.js';

describe('names of the field', () => {
  const { terms } = loadField();

  it('are written in one form for comparing', () => {
    expect(terms.canonical('高企入库')).toBe('高新技术企业入库');
    expect(terms.canonical('规上工业增加值')).toBe('规模以上工业增加值');
    expect(terms.canonical('gdp增长')).toBe('国内生产总值增长');
  });

  it('give way to a longer name that holds them', () => {
    expect(terms.canonical('全社会研发投入')).toBe('全社会研发经费');
    expect(terms.canonical('国家高新技术企业')).toBe('高新技术企业');
  });

  it('do not begin inside another word', () => {
    expect(terms.canonical('全国高速公路')).toBe('全国高速公路');
  });

  it('bring their other names into a search, but none that is there already', () => {
    const others = terms.expand('高企入库');
    expect(others).toEqual(expect.arrayContaining(['高新技术企业', '国高企', '国家高新技术企业']));
    expect(others).not.toContain('高企');
  });

  it('leave a text alone that holds none of them', () => {
    expect(terms.canonical('会议室里的花')).toBe('会议室里的花');
    expect(terms.expand('会议室里的花')).toEqual([]);
  });
});

describe('a dictionary of one’s own', () => {
  it('is read line by line, without remarks and blank lines', () => {
    expect(vocabularyLines('# 本局的说法\r\n甲 = 乙、丙 # 常用\n\n 丁 \n')).toEqual(['甲 = 乙、丙', '丁']);
  });

  it('adds names and other names', () => {
    const terms = createTerms(['红旗行动 = 领航, 领航行动']);
    expect(terms.canonical('领航行动的进展')).toBe('红旗行动的进展');
    expect(terms.expand('红旗行动')).toEqual(['领航', '领航行动']);
  });

  it('may hold characters that mean something in a pattern', () => {
    const terms = createTerms(['c++(编程) = c++']);
    expect(terms.canonical('学习c++')).toBe('学习c++(编程)');
  });

  it('makes its words known to the segmenter', () => {
    const field = loadField(['蓝宝石行动 = 宝石行动']);
    expect(field.segmenter.cut('宝石行动启动').map(({ text }) => text)).toContain('宝石行动');
  });

  it('may be empty', () => {
    expect(createTerms([]).canonical('高企')).toBe('高企');
  });
});

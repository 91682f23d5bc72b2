// Which questions state a value and ask whose it is.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { readQuery } from '../../src/retrieve/query.js';
import { readWhose } from '../../src/retrieve/whose.js';

const field = loadField();
function whose(question: string) {
  const found = readWhose(field, readQuery(field, question, 2023));
  return (
    found && [found.of, found.amount.value.toFixed(), found.amount.unit, found.isStrict, found.query.focus]
  );
}

describe('such are', () => {
  it.each([
    ['哪个省的森林覆盖率是63.1%', ['province', '63.1', '%', false, '森林覆盖率']],
    ['高新技术企业超过2万家的有哪几个省？', ['province', '20000', '家', true, '高新技术企业']],
    ['哪些市2022年新认定高新技术企业300家以上', ['city', '300', '家', false, '新认定高新技术企业']],
    ['哪一年粮食产量达到13000亿斤', ['year', '1300000000000', '斤', false, '粮食产量']],
    ['哪里的研发投入是41.3亿元', ['place', '4130000000', '元', false, '研发投入']],
    ['2022年GDP增速在全国排第一的是哪个省', ['province', '1', '位', false, 'gdp增速']],
    ['哪个省的规模以上工业增加值居全国第3位', ['province', '3', '位', false, '规模以上工业增加值']],
    ['湿地面积居全国首位的是哪里', ['place', '1', '位', false, '湿地面积']],
  ])('%s', (question, wanted) => {
    expect(whose(question)).toEqual(wanted);
  });
});

describe('such are not', () => {
  it.each([
    '哪个省的森林覆盖率最高',
    '哪个省级实验室获得3亿元投资',
    '哪一年进出口总额首次超过4万亿美元',
    '湖州2022年研发投入多少亿元',
    '哪些省2022年的研发投入多少亿元',
    '哪个省排名第3位',
  ])('%s', (question) => {
    expect(whose(question)).toBeUndefined();
  });
});

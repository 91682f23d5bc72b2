// Two years side by side: results with results, wishes with wishes, what the report states before what is computed.
import { describe, expect, it } from 'vitest';
import { firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '2017_国务院_政府工作报告.txt': [
    '2017年国务院政府工作报告',
    '一、2016年工作回顾',
    '2016年，农村贫困人口减少1240万人。中央财政农业支出8183亿元。',
    '二、2017年工作任务',
    '今年国内生产总值预期目标增长6.5%左右，完成易地搬迁340万人，基本建成保障房600万套。',
  ],
  '2018_国务院_政府工作报告.txt': [
    '2018年国务院政府工作报告',
    '一、2017年工作回顾',
    '2017年，农村贫困人口减少1289万人，城镇新增就业1351万人，基本建成保障房604万套。',
    '中央财政农业支出超过1万亿元，比上年增加1839亿元。高速铁路里程2.5万公里。',
    '五年支出水利资金551亿元，2017年易地搬迁人口约330万人。',
    '二、2018年工作任务',
    '今年国内生产总值预期目标增长6%左右，完成易地搬迁280万人，基本建成保障房580万套。',
  ],
  '2019_国务院_政府工作报告.txt': [
    '2019年国务院政府工作报告',
    '一、2018年工作回顾',
    '2018年，易地搬迁280万人，基本建成保障房511万套，水利资金支出300亿元。高速铁路里程超过2.9万公里。',
    '2017、2018两年共增产粮食4900多万吨。',
  ],
});

const first = async (question: string) => firstLine(await small().ask(question));

describe('two years are compared', () => {
  it.each([
    ['基本建成保障房2017年比2018年多多少', /^2017年比2018年高出93万套（由604万套与511万套/],
    ['17年跟18年的易地搬迁任务差多少人', /^2017年目标比2018年目标高出60万人（由340万人与280万人/],
    ['2017和2018两年的国内生产总值目标分别定的多少,哪年低', /^2017年目标比2018年目标高出约0\.5个百分点/],
  ])('%s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });

  it('and of falls the greater one is told', async () => {
    expect(await first('2016年和2017年农村贫困人口哪年减少得多')).toMatch(
      /^2016年比2017年低49万人（由下降1240万人与下降1289万人/,
    );
  });
});

describe('a wish and its result', () => {
  it.each([
    ['2017年基本建成保障房实际比目标多多少', /^2017年比2017年目标高出4万套（由604万套与600万套/],
    ['2017年基本建成保障房目标和实际差多少', /^2017年目标比2017年低4万套/],
  ])('are compared where both are named: %s', async (question, answer) => {
    expect(await first(question)).toMatch(answer);
  });
});

describe('a change on the year before', () => {
  it.each(['比上年多了多少亿', '比前一年多多少', '比2016年多了多少亿元'])(
    'is told as the report states it: %s',
    async (change) => {
      expect(await first(`2017年中央财政农业支出${change}`)).toMatch(/^1839亿元（2017年）/);
    },
  );

  it('is never computed from what is only about right', async () => {
    const { status, reason, nearest } = await small().ask('2018年高速铁路里程比2017年多多少公里');
    expect([status, reason]).toEqual(['not_found', '其中有的只是约数，算不出准确的差；各自的数据如下。']);
    expect(nearest).toHaveLength(2);
  });

  it('may still be told as more or less', async () => {
    expect(await first('2018年和2017年高速铁路里程哪年长,哪年多')).toMatch(
      /^按报告所述，2项中更高的是2018年/,
    );
  });
});

describe('what was done in five years', () => {
  it('is not compared with what was done in one', async () => {
    expect((await small().ask('水利资金支出2017年比2018年多多少')).status).toBe('not_found');
  });
});

describe('years that are named one by one', () => {
  it('are told together where the report does', async () => {
    expect(await first('2017、2018两年共增产粮食多少')).toMatch(/^4900多万吨（2017—2018年）/);
  });

  it('are added up where it does not', async () => {
    expect(await first('基本建成保障房17、18两年一共多少')).toBe(
      '2017年与2018年合计1115万套（由604万套与511万套相加得出）。[1][2]',
    );
    expect(await first('2016和2017两年农村贫困人口一共减少了多少')).toMatch(/^2016年与2017年合计2529万人/);
  });
});

// Whether what was wished for was reached: both side by side, or what the report says of it.
import { describe, expect, it } from 'vitest';
import { citedIn, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '2023台州.txt': [
    '2023年台州市政府工作报告',
    '二、2023年主要目标',
    '今年的主要预期目标是：地区生产总值增长6.5%左右，社会消费品零售总额增长8%。',
  ],
  '2024台州.txt': [
    '2024年台州市政府工作报告',
    '一、2023年工作回顾',
    '2023年全市地区生产总值6240亿元，增长5.1%。社会消费品零售总额增长9.3%。',
    '外贸进出口总额2980亿元，没有完成年初确定的预期目标。',
    '二、2024年主要目标',
    '今年要力争完成外贸进出口总额3100亿元的目标。',
  ],
});

describe('a wish and its result', () => {
  it('are told with what lies between', async () => {
    const { answer, citations } = await small().ask('台州2023年GDP增速达到年初目标了吗');
    expect(answer).toMatch(/^台州市2023年比台州市2023年目标低约1.4个百分点/);
    expect(citedIn({ citations })).toEqual(['2024台州.txt 3', '2023台州.txt 3']);
  });

  it('may be the other way round', async () => {
    const { answer } = await small().ask('台州2023年社会消费品零售总额增速有没有完成年初定的目标');
    expect(answer).toContain('比台州市2023年目标高出1.3个百分点');
  });

  it('are told in the words of the report where only these say it', async () => {
    const { answer } = await small().ask('台州2023年外贸进出口总额完成年初目标了没有');
    expect(answer).toContain('没有完成年初确定的预期目标');
    expect(answer).not.toContain('3100亿元');
  });

  it('are not told of another year', async () => {
    expect((await small().ask('台州2024年外贸进出口总额目标完成了吗')).status).toBe('not_found');
  });
});

// Answers from a file whose lines are broken at one width: words, bounds and quotations go on over the line ends.
import { describe, expect, it } from 'vitest';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '安吉.txt': [
    '2025年安吉县政府工作报告',
    '一、2024年工作回顾',
    '　　2024年，全县上下围绕“两山”转化这一主线，抓创新、促转型，各项工作都有',
    '新的进展。地区生产总值达到657.6亿元，增长6.1%；规模以上工业增加值增长7.2%，',
    '居全市第2位。民宿床位总数突破',
    '3.6万张，全年接待过夜游客1360万人次；文化遗产得到保护，县级以上非遗传承人8',
    '— 1 —',
    '6人。旅游收入首次突破500亿元，景区村庄覆盖率达到96%，跑出了共富加速度。',
    '　　群众安全感满意度连续十年居全省前列，平安县创建实现十九连冠，社会大局保',
    '持稳定，基层治理水平进一步提高。',
    '　　绿水青山就是金山银山的路子越走越宽，县域空气优良天数比率94.5%，出境断面',
    '水质全部达标。',
    '二、2025年重点任务',
    '　　突出创新驱动。培育绿色家居、竹基新材料、生命健康、通用航空、数字文旅、',
    '高端装备等未来支柱产业；推动规上工业企业数字化改造120家，新增上云企业300',
    '家以上。开工建设县城至高铁站快速通道，力争农村公路优良中等路率保持在95%',
    '以上。加快推进教育共富，新增幼儿园学位1200个，普惠性幼儿园在园幼儿占比稳',
    '定在91%左右；老年食堂覆盖所有乡镇，努力办好全部民生实事，让群众得到实惠。',
  ],
});
const answer = async (question: string): Promise<string> => firstLine(await small().ask(question));

describe('what is asked of a hard-wrapped file', () => {
  it('is told with the bound that stands on the next line', async () => {
    expect(await answer('2025年安吉农村公路优良中等路率要达到多少')).toMatch(
      /^95%以上（安吉县2025年目标）：“力争农村公路优良中等路率保持在95%以上”/,
    );
  });

  it('is told with the bound that stands on the line before', async () => {
    expect(await answer('2024年安吉民宿床位有多少张')).toMatch(/^突破3\.6万张|^超过3\.6万张/);
  });

  it('is a number that goes on behind the number of a page', async () => {
    expect(await answer('2024年安吉县级以上非遗传承人有多少人')).toMatch(
      /^86人（安吉县2024年）：“.*传承人86人”/,
    );
  });

  it('is a list to its last member, quoted on one line', async () => {
    const found = await small().ask('安吉2025年要培育哪些未来支柱产业');
    expect(found.answer).toContain('数字文旅、高端装备等未来支柱产业');
    expect(found.citations[0]!.quote).toContain('数字文旅、\n高端装备');
    expect(citedIn(found)).toEqual(['安吉.txt 7']);
  });
});

// The report's own words as an answer: what of a paragraph is told, and what is no answer at all.
import { describe, expect, it } from 'vitest';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '方案.txt': [
    '温州市2024年营商环境工作方案',
    '一、总体要求',
    '深化改革的重点任务有三项：一是推进简政放权、优化服务；二是加强市场监管、信用监管。三是完善政务平台。以上任务由各部门落实。',
    '二、组织保障',
    '专班由陈志远任组长，办公室设在市发改委。',
    '首场企业座谈会于3月18日在瓯海区举行。',
    '试点地区为鹿城、龙湾、瓯海和洞头。',
    '三、情况说明',
    '2023年审批窗口合并任务没有完成，也还有其他方面的原因。',
    '在长三角成果拍卖会上，本市推荐的智能视觉识别检测技术以60万元拍卖成交。',
    '责任编辑：王小明',
  ],
});
const first = async (question: string): Promise<string> => firstLine(await small().ask(question));

describe('a list', () => {
  it('is told with all its members', async () => {
    expect(await first('试点地区有哪些')).toBe('试点地区为鹿城、龙湾、瓯海和洞头。[1]');
  });

  it('that goes on as an enumeration is told to its last item', async () => {
    const { answer } = await small().ask('深化改革的三项重点任务是哪些');
    expect(answer).toContain('一是推进简政放权、优化服务；二是加强市场监管、信用监管。三是完善政务平台。');
    expect(answer).not.toContain('以上任务');
  });
});

describe('what is told', () => {
  it('is no sentence that only says that there are reasons', async () => {
    expect(await first('2023年审批窗口合并任务为什么没有完成')).not.toContain('其他方面的原因');
  });
});

describe('a figure that was not told apart', () => {
  it('is told by the sentence that says all of the question', async () => {
    expect(await first('拍卖会上智能视觉识别检测技术卖了几万块')).toContain('以60万元拍卖成交');
  });

  it('is not told where the question names little, or more', async () => {
    expect((await small().ask('技术增长多少')).status).toBe('not_found');
    expect((await small().ask('拍卖会上智能视觉识别检测芯片卖了多少')).status).toBe('not_found');
  });
});

describe('a date', () => {
  it('stands first', async () => {
    expect(await first('首场企业座谈会在哪天举行')).toMatch(/^3月18日：“/);
  });

  it('is not answered by a sentence without one', async () => {
    expect((await small().ask('深化改革的重点任务在哪天部署')).status).toBe('not_found');
  });
});

describe('a fact', () => {
  it.each([
    ['专班的组长是谁', '陈志远', '方案.txt 5'],
    ['首场企业座谈会在哪天举行', '3月18日', '方案.txt 6'],
    ['首场企业座谈会在哪里举行', '瓯海区', '方案.txt 6'],
  ])('%s', async (question, words, cited) => {
    const answer = await small().ask(question);
    expect(answer.answer).toContain(words);
    expect(citedIn(answer)).toEqual([cited]);
  });

  it('is quoted as its paragraph has it', async () => {
    const { citations } = await small().ask('专班的组长是谁');
    for (const { text, quote, start, end } of citations) expect(text.slice(start, end)).toBe(quote);
  });
});

describe('no answer', () => {
  it.each(['专班为什么设在市发改委', '专班的电话号码是什么', '深圳的试点地区有哪些', '谁获得了诺贝尔奖'])(
    '%s',
    async (question) => {
      expect(await small().ask(question)).toMatchObject({ status: 'not_found', sentences: [] });
    },
  );
});

it('an editor is found by the line that names one', async () => {
  expect(await first('责任编辑是谁')).toContain('王小明');
});

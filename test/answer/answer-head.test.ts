// The date or length of time that answers, before the words that say it.
import { describe, expect, it } from 'vitest';
import { answerHead } from '../../src/answer/answer-head.js';
import { loadField } from '../../src/field/field.js';
import { normalizeText } from '../../src/text/normalize.js';

const field = loadField();
const headOf = (question: string, quote: string) => answerHead(field, normalizeText(question), quote);

describe('what is told first', () => {
  it.each([
    ['试点从几月几号起扩大', '从５月１日起，将试点扩大到四个行业。', '５月１日'],
    ['哪一年建成', '这座大桥已于二○一八年建成通车。', '二○一八年'],
    ['什么时候加入世贸组织', '经过15年努力，我国于2001年12月正式加入。', '2001年12月'],
    ['清零行动要几年', '开展专利清零行动，用三年时间消除空白。', '三年'],
  ])('of “%s” is the date or the time, as it is written', (question, quote, head) => {
    expect(headOf(question, quote)).toBe(head);
  });

  it('is nothing where two dates might be meant', () => {
    expect(headOf('哪一年建成', '一期2015年建成，二期2018年建成。')).toBeUndefined();
  });

  it('is nothing where the year is only 今年', () => {
    expect(headOf('哪一年实行', '从今年起实行新办法。')).toBeUndefined();
  });

  it('is nothing where no date is asked', () => {
    expect(headOf('怎样推进', '2018年起分三步推进。')).toBeUndefined();
  });
});

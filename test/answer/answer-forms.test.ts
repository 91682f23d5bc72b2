// Where in a sentence words of a wanted form stand; what the question itself says is no answer.
import { describe, expect, it } from 'vitest';
import { answersIn } from '../../src/answer/answer-forms.js';
import { loadField } from '../../src/field/field.js';
import type { WantedForm } from '../../src/retrieve/wanted-form.js';

const field = loadField();
const inSentence = (form: Exclude<WantedForm['form'], 'kind'>, sentence: string, question = ''): string[] =>
  answersIn(field, { form }, sentence, question);

describe('a sentence names', () => {
  it('a person, also one of no dictionary', () => {
    expect(inSentence('person', '电影《三大队》由戴墨执导。')).toEqual(['戴墨']);
  });

  it('several people', () => {
    expect(inSentence('person', '指令长聂海胜与刘伯明')).toEqual(['聂海胜', '刘伯明']);
  });

  it('a company, where 谁 may be one', () => {
    expect(inSentence('person', '由华为公司捐赠', '谁捐赠了物资')).toEqual(['华为公司']);
    expect(inSentence('person', '由华为公司捐赠', '捐赠人是哪位')).toEqual([]);
  });

  it('a reason, but not that there are others', () => {
    expect(inSentence('reason', '主要原因是产业结构调整缓慢')).toEqual(['原因']);
    expect(inSentence('reason', '也还有其他方面的原因。')).toEqual([]);
    expect(inSentence('reason', '受亚洲金融危机影响,出口下降')).toEqual(['受亚洲金融危机影响']);
  });

  it('a day', () => {
    expect(inSentence('day', '大会于5月12日在杭州举行')).toEqual(['5月12日']);
  });

  it('a month', () => {
    expect(inSentence('month', '从三月开始')).toEqual(['三月']);
  });

  it('a year', () => {
    expect(inSentence('year', '大桥于2008年建成')).toEqual(['2008年']);
  });

  it('a time in words', () => {
    expect(inSentence('time', '去年春天开工')).toEqual(['去年', '春']);
  });

  it('how long something lasts', () => {
    expect(inSentence('duration', '工程历时三年')).toEqual(['三年']);
  });

  it('a place', () => {
    expect(inSentence('place', '开幕式在杭州举行')).toContain('杭州');
  });

  it('a name between quotation marks', () => {
    expect(inSentence('name', '论坛以“开放合作”为主题')).toEqual(['开放合作']);
  });

  it('a thing of the kind, with the words before it', () => {
    const kind: WantedForm = { form: 'kind', noun: '堰塞湖' };
    expect(answersIn(field, kind, '唐家山堰塞湖蓄水量最大', '最大的是哪个堰塞湖')).toEqual(['唐家山堰塞湖']);
  });
});

describe('a sentence names nothing of the form', () => {
  it('where it has none', () => {
    expect(inSentence('day', '大会在杭州举行')).toEqual([]);
    expect(inSentence('duration', '工程已经开工')).toEqual([]);
  });

  it('where it only says again what the question said', () => {
    expect(inSentence('day', '大会于5月12日在杭州举行', '5月12日的大会在哪天举行')).toEqual([]);
    expect(inSentence('name', '论坛以“开放合作”为主题', '主题是“开放合作”的论坛叫什么')).toEqual([]);
  });

  it('where the kind stands alone', () => {
    expect(
      answersIn(field, { form: 'kind', noun: '堰塞湖' }, '堰塞湖共有34处', '最大的是哪个堰塞湖'),
    ).toEqual([]);
  });

  it('where a building or a line bears the number', () => {
    expect(inSentence('day', '在3号楼乘2号线')).toEqual([]);
  });
});

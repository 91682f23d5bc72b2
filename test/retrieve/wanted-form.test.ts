// The form of the answer that a question of fact asks for.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { wantedForm } from '../../src/retrieve/wanted-form.js';

const field = loadField();

describe('a question asks for', () => {
  it.each([
    ['谁获得了第一名', 'person'],
    ['这部电影的导演是谁', 'person'],
    ['哪位教授主持', 'person'],
    ['指令长是', 'person'],
    ['发布会在哪天举行', 'day'],
    ['哪个月开始', 'month'],
    ['哪一年建成', 'year'],
    ['哪届奥运会', 'year'],
    ['什么时候开工', 'time'],
    ['持续多长时间', 'duration'],
    ['连续几年增长', 'duration'],
    ['用了几个月', 'duration'],
    ['在哪里举行', 'place'],
    ['论坛的口号是什么', 'name'],
    ['公司的全称是什么', 'name'],
  ])('%s: a %s', (question, form) => {
    expect(wantedForm(field, question)).toEqual({ form });
  });

  it.each([
    ['最大的是哪个堰塞湖', '堰塞湖'],
    ['开幕式在哪个城市举行', '城市'],
    ['出自哪本书', '书'],
  ])('%s: a thing of the kind %s', (question, noun) => {
    expect(wantedForm(field, question)).toEqual({ form: 'kind', noun });
  });
});

describe('any form will do', () => {
  it.each(['有什么意义', '有什么区别', '如何推进'])('for %s', (question) => {
    expect(wantedForm(field, question)).toBeNull();
  });
});

it.each(['为什么', '主要原因是什么', '为何调整'])('a reason is asked by %s', (question) => {
  expect(wantedForm(field, question)).toEqual({ form: 'reason' });
});

it('a building number is no day', () => {
  expect(wantedForm(field, '在3号楼')).toBeNull();
});

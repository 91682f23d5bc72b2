import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../src/ingest/blocks.js';
import { continuesSentence, headingOf, type Setting, settingOf } from '../../src/ingest/headings.js';

const describeHeading = (text: string, setting: Setting = 'settled'): string | undefined => {
  const heading = headingOf(text, setting);
  return heading && `${heading.level} ${heading.wholeBlock ? 'whole' : 'run-in'} ${heading.title}`;
};

describe('a heading', () => {
  it.each([
    ['一、主要指标完成情况', '1 whole 一、主要指标完成情况'],
    ['(二)重要指标', '2 whole (二)重要指标'],
    ['（二）重要指标', '2 whole （二）重要指标'],
    ['3、加强双创平台建设', '3 whole 3、加强双创平台建设'],
    ['第一部分 2020年工作回顾', '1 whole 第一部分 2020年工作回顾'],
    ['## 工作目标', '2 whole 工作目标'],
    ['1、深入推进党史学习教育。结合科技特色开展五大类14项活动。', '3 run-in 1、深入推进党史学习教育'],
    ['一是实施现代产业体系发展行动。培育战略性新兴产业。', '3 run-in 一是实施现代产业体系发展行动'],
    ['紧盯核心指标,落实争先创优', '3 whole 紧盯核心指标,落实争先创优'],
  ])('%s', (text, expected) => {
    expect(describeHeading(text)).toBe(expected);
  });

  it.each([
    '上半年,完成高新技术企业入库579家。',
    '1.5万家企业开展研发活动,占全部企业的六成以上。',
    '入库高新技术企业579家',
    '嘉兴 | 579 | 12%',
    '其中包括嘉兴、',
  ])('%s is none', (text) => {
    expect(describeHeading(text)).toBeUndefined();
  });

  it('without a number is none in the middle of a running text', () => {
    expect(describeHeading('紧盯核心指标', 'open')).toBeUndefined();
  });
});

describe('a line without a blank one before it', () => {
  const settingIn = (text: string): Setting => {
    const [first, second] = splitBlocks(text);
    return settingOf(second!, first, false);
  };

  it('may be the title of a section where the one before has ended', () => {
    expect(settingIn('各项任务圆满完成。\n2023年重点工作')).toBe('section');
    expect(settingIn('各项任务圆满完成。\n今后五年目标任务')).toBe('section');
  });

  it('is none where it reads like no section, is long, or goes on with the one before', () => {
    expect(settingIn('各项任务圆满完成。\n农村自来水普及率达到94.7%')).toBe('open');
    expect(settingIn('各项任务圆满完成。\n我们要扎实做好今年的各项工作，确保全面完成目标任务')).toBe('open');
    expect(settingIn('各项任务圆满\n完成目标任务')).toBe('open');
  });
});

describe('a broken line', () => {
  const goesOn = (text: string, afterHeading = false): boolean => {
    const [first, second] = splitBlocks(text);
    return continuesSentence(second!, first, afterHeading);
  };

  it('goes on with the sentence that was left open', () => {
    expect(goesOn('我国第一部《\n国防法')).toBe(true);
    expect(goesOn('开始实施\n，成效明显')).toBe(true);
  });

  it('is no row of a table, nor goes on after one', () => {
    expect(goesOn('序号 项目名称 牵头单位\n1 可降解敷料 康泽生物 南方医科大学')).toBe(false);
  });

  it('begins anew after a full stop, a blank line, a heading or with a number of its own', () => {
    expect(goesOn('完成579家。\n增长12%')).toBe(false);
    expect(goesOn('高质量发展\n\n增长12%')).toBe(false);
    expect(goesOn('工作回顾\n增长12%', true)).toBe(false);
    expect(goesOn('完成579家\n二、工作计划')).toBe(false);
  });
});

// The place that a clause itself is about: a city's figure in its province's report is the city's.
import { describe, expect, it } from 'vitest';
import { subjectPlace } from '../../src/figures/subject-place.js';
import { field, figuresIn, placeNamed } from './read-figures.js';

const subjectIn = (text: string, section: string | null): string | null =>
  subjectPlace(field, { text }, section === null ? null : placeNamed(section))?.name ?? null;

describe('a clause is about', () => {
  it.each([
    ['杭州高新技术企业1.2万家', '浙江省', '杭州市'],
    ['杭州市高新技术企业1.2万家', '浙江省', '杭州市'],
    ['2022年杭州实现增加值5675亿元', '浙江省', '杭州市'],
    ['上海市生产总值4.7万亿元', '浙江省', '上海市'],
    ['上海生产总值4.7万亿元', '全国', '上海市'],
    ['上海生产总值4.7万亿元', null, '上海市'],
    ['据报道江苏粮食产量750亿斤', '全国', '江苏省'],
    ['全国粮食产量1.3万亿斤', '浙江省', '全国'],
  ])('%s in a section of %s: %s', (text, section, place) => {
    expect(subjectIn(text, section)).toBe(place);
  });
});

describe('a clause names no place of its own', () => {
  it.each([
    ['浙江省科技型中小企业150家', '绍兴市', 'only a level, of the place around the section'],
    ['与杭州相差12家', '浙江省', 'compared with'],
    ['对杭州投资3亿元', '浙江省', 'done to'],
    ['上海技术交易额3亿元', '浙江省', 'a short name from elsewhere'],
    ['全国重点实验室20个', '浙江省', 'a kind of its own'],
    ['支持企业在杭州设立研究院3家', '浙江省', 'not its subject'],
    ['生产总值8.2万亿元', '浙江省', 'none at all'],
  ])('%s in a section of %s (%s)', (text, section) => {
    expect(subjectIn(text, section)).toBeNull();
  });
});

it('a figure of a city in its province’s report is the city’s', () => {
  const figures = figuresIn('全省生产总值82553亿元,杭州数字经济核心产业增加值5675亿元', {
    place: placeNamed('浙江省'),
  });
  expect(figures.map(({ written, place }) => [written, place])).toEqual([
    ['82553亿元', '浙江省'],
    ['5675亿元', '杭州市'],
  ]);
});

describe('in a report of 浙江省', () => {
  const placesIn = (sentence: string): (string | null)[] =>
    figuresIn(sentence, { place: placeNamed('浙江省') }).map(({ place }) => place);

  it('what goes on with a city’s subject is the city’s', () => {
    expect(placesIn('台州市研发投入210亿元,增长9%')).toEqual(['台州市', '台州市']);
    expect(placesIn('台州市研发投入210亿元,全省研发投入增长9%')).toEqual(['台州市', '浙江省']);
  });

  it('each member of a list is its own city’s', () => {
    expect(placesIn('温州、绍兴生产总值分别增长6.8%和7.5%')).toEqual(['温州市', '绍兴市']);
  });

  it('what several places have together is of none of them', () => {
    expect(placesIn('诸暨铜材、上虞文娱、新昌茶叶6家综合体列全省第1位')).toEqual(['浙江省', '浙江省']);
  });
});

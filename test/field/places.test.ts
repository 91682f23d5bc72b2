import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { contains } from '../../src/field/places.js';
import { readReport } from '../../src/ingest/report.js';
import { normalizeText } from '../../src/text/normalize.js';

const field = loadField();
const named = (text: string): string[] => field.placesIn(normalizeText(text)).map(({ place }) => place.name);

describe('places named in a text', () => {
  it.each([
    ['嘉兴上半年高企入库多少家', ['嘉兴市']],
    ['绍兴呢？', ['绍兴市']],
    ['绍興市科技局', ['绍兴市']],
    ['临安区科技局在区委区政府的坚强领导下', ['临安区']],
    ['临安2022年研发投入强度', ['临安区']],
    ['嵊州市实施十大行动', ['嵊州市']],
    ['嵊州有多少家企业', ['嵊州市']],
    ['萧山区与萧山', ['萧山区', '萧山区']],
    ['优先向嘉善示范区推荐', ['嘉善县']],
    ['推广新昌全面创新改革经验', ['新昌县']],
    ['浙江省绍兴市柯桥区', ['浙江省', '绍兴市', '柯桥区']],
    ['诸暨、上虞和越城', ['诸暨市', '上虞区', '越城区']],
    ['内蒙古、西藏和广西', ['内蒙古自治区', '西藏自治区', '广西壮族自治区']],
    ['香港、澳门和台湾', ['香港特别行政区', '澳门特别行政区', '台湾省']],
    ['我国全年粮食产量', ['全国']],
    ['全国居民消费价格', ['全国']],
    ['浦东新区', ['浦东新区']],
    ['凉山州、延边州', ['凉山彝族自治州', '延边朝鲜族自治州']],
    ['浙江省政府', ['浙江省']],
    ['江苏省委办公厅', ['江苏省']],
    ['北京市政府报告', ['北京市']],
  ])('%s: %j', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it.each([
    '上海交通大学',
    '浙江大学',
    '西湖大学',
    '南京路',
    '环杭州湾',
    '上海合作组织',
    '宁波银行',
    '巴黎协定',
    '北京时间',
    '中国科学院',
    '城镇新增就业1256万人',
    '南京都市圈',
    '新增城镇就业',
    '实现和平发展',
    '全市、我市、全区和本市',
    '市区与高新区',
    '长三角G60科创走廊',
  ])('%s names none', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('stand where their spans say', () => {
    const text = '推动临安区与嵊州合作';
    const spans = field.placesIn(text).map(({ start, end }) => text.slice(start, end));
    expect(spans).toEqual(['临安区', '嵊州']);
  });
});

it('names inside other names are found where they are looked for', () => {
  expect(field.placesIn('杭州亚运会')).toEqual([]);
  expect(field.placeNamesIn('杭州亚运会').map(({ name }) => name)).toEqual(['杭州市']);
});

describe('a name that begins a word of the dictionary', () => {
  it('is found, and stands where its span says', () => {
    const text = '在浙江省政府工作';
    expect(field.segmenter.cut(text).map((word) => word.text)).toContain('浙江省政府');
    expect(field.placesIn(text)).toEqual([{ place: { code: '330000', name: '浙江省' }, start: 1, end: 4 }]);
  });

  it.each([
    ['2024_浙江省_政府工作报告.txt', '浙江省', 2024],
    ['2024_浙江_政府工作报告.txt', '浙江省', 2024],
    ['2023_绍兴市政府工作报告.txt', '绍兴市', 2023],
  ])('of a file makes its report the place’s: %s', (path, name, year) => {
    const { report } = readReport(field, path, Buffer.from('各位代表：\n全年生产总值增长6%。\n'));
    expect(report).toMatchObject({ place: { name }, year });
  });
});

describe('a place contains', () => {
  it.each([
    ['330000', '330400', true, 'a province its cities'],
    ['330600', '330683', true, 'a city its counties'],
    ['000000', '330683', true, 'the country everything'],
    ['330683', '330683', true, 'itself'],
    ['330400', '330600', false, 'no other city'],
    ['330683', '330600', false, 'not the city around it'],
    ['330604', '330683', false, 'no other county'],
    ['320000', '330400', false, 'no city of another province'],
  ])('%s, %s: %s, %s', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });
});

// Words that make two indicators different things, however much else they share.
import { describe, expect, it } from 'vitest';
import {
  bothOfAll,
  contrasts,
  isOfOtherBatch,
  isOfPartOfResidents,
  missesPart,
  opposedPrefix,
} from '../../src/field/contrasts.js';

describe('one is asked for and its opposite stated', () => {
  it.each([
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['出口多少', '进口1.2万亿元'],
    ['财政收入多少', '财政支出'],
    ['第二产业增加值', '第三产业增加值'],
    ['发放创新券多少', '使用创新券'],
    ['省级企业研究院', '国家级企业研究院'],
    ['高新技术产业投资多少', '高新技术产业增加值'],
    ['财政支出多少', '中央财政赤字'],
    ['出口多少', '进出口总额'],
    ['进出口增速目标', '出口总额'],
    ['外贸多少', '出口额'],
    ['出口额一共多少', '蔬菜出口额'],
    ['出生人口', '全年人口净流入'],
  ])('%s, %s', (asked, stated) => {
    expect(contrasts(asked, stated)).toBe(true);
  });

  it('unless the statement speaks of both', () => {
    expect(contrasts('出口多少', '进口和出口')).toBe(false);
    expect(contrasts('出口多少', '外贸进出口总额3万亿元,其中出口')).toBe(false);
  });

  it('but nothing is the opposite of nothing', () => {
    expect(contrasts('城镇居民人均可支配收入', '')).toBe(false);
  });
});

describe('what is counted per head', () => {
  it('is no total', () => {
    expect(contrasts('国内生产总值多少', '人均国内生产总值')).toBe(true);
  });

  it('is asked for where only a total is stated', () => {
    expect(contrasts('人均产值多少', '产值')).toBe(true);
  });
});

it('what was applied for is not what was granted', () => {
  expect(contrasts('新认定高新技术企业多少家', '推荐申报高新技术企业')).toBe(true);
  expect(contrasts('申报多少家', '认定')).toBe(true);
  expect(contrasts('新认定高新技术企业多少家', '申报高新技术企业新认定')).toBe(false);
});

it('what may be spent at most is not what was spent', () => {
  expect(contrasts('政府债务多少', '政府债务限额')).toBe(true);
  expect(contrasts('政府债务限额多少', '政府债务限额')).toBe(false);
});

describe('what came anew and all there is', () => {
  it.each([
    ['新增高企多少家', '累计高企', '新增 is not 累计'],
    ['又新增多少家', '累计', '又 is not 累计'],
    ['累计多少家', '新增', '累计 is not 新增'],
    ['高企有多少家', '新认定高企', '有多少家 is not 新认定'],
    ['党员数', '新增党员', '…数 is not 新增'],
  ])('are different: %s, %s (%s)', (asked, stated) => {
    expect(contrasts(asked, stated)).toBe(true);
  });

  it.each([
    ['高企有多少家', '累计高企'],
    ['新增多少家', '新增高企'],
    ['累计新增多少家', '新增高企'],
    ['高企多少家', '新认定高企'],
  ])('are the same, or may be: %s, %s', (asked, stated) => {
    expect(contrasts(asked, stated)).toBe(false);
  });

  it('are one where both speak of all there is', () => {
    expect(bothOfAll('累计多少家', '累计达5799家')).toBe(true);
    expect(bothOfAll('新增多少家', '累计达5799家')).toBe(false);
    expect(bothOfAll('累计多少家', '新增86家')).toBe(false);
  });
});

describe('a part that is asked for', () => {
  it.each([
    ['农村居民人均可支配收入', '居民人均可支配收入'],
    ['城镇居民人均可支配收入', '居民人均可支配收入'],
    ['民间投资增长多少', '固定资产投资增长5%'],
    ['进口多少', '货物贸易总额'],
  ])('must be named: %s, %s', (asked, said) => {
    expect(missesPart(asked, said)).toBe(true);
  });

  it('is named where the words stand', () => {
    expect(missesPart('农村居民人均可支配收入', '农村居民人均可支配收入2万元')).toBe(false);
  });

  it('is none where all are asked about', () => {
    expect(missesPart('居民人均可支配收入', '农村居民人均可支配收入')).toBe(false);
  });
});

describe('the other half of a pair', () => {
  it('opens a text', () => {
    expect(opposedPrefix('2002年城镇', '农村人均住房面积')).toBe('农村');
  });

  it('is none where the text opens with another word', () => {
    expect(opposedPrefix('城镇', '居民人均住房面积')).toBeUndefined();
  });
});

describe('what is of each, or of a part', () => {
  it('is not of all', () => {
    expect(contrasts('国内生产总值多少', '人均国内生产总值达到')).toBe(true);
    expect(contrasts('科技型中小企业多少家', '每千家企业中科技型中小企业数')).toBe(true);
    expect(contrasts('每千家企业中科技型中小企业多少家', '每千家企业中科技型中小企业数')).toBe(false);
  });

  it('may go without saying of incomes', () => {
    expect(contrasts('居民可支配收入多少', '居民人均可支配收入')).toBe(false);
  });

  it('of residents is of town or country alone', () => {
    expect(isOfPartOfResidents('居民人均可支配收入多少', '城镇居民人均可支配收入')).toBe(true);
    expect(isOfPartOfResidents('城里人收入多少', '城镇居民人均可支配收入')).toBe(false);
    expect(isOfPartOfResidents('居民人均可支配收入多少', '居民人均可支配收入')).toBe(false);
  });
});

describe('institutions by name', () => {
  it.each([
    ['省级企业研究院多少家', '省级重点农业企业研究院'],
    ['重点企业研究院几家', '新增省级企业研究院'],
    ['省级实验室几家', '省级重点实验室'],
  ])('of another kind are other things: %s, %s', (asked, stated) => {
    expect(contrasts(asked, stated)).toBe(true);
  });

  it.each([
    ['省级企业研究院新增几家', '组织申报省级企业研究院'],
    ['第一批过了几家', '推荐申报高企'],
    ['有几家高企', '组织单位申报高企'],
  ])('applied for did not come anew: %s, %s', (asked, stated) => {
    expect(contrasts(asked, stated)).toBe(true);
  });

  it('of one kind are the same', () => {
    expect(contrasts('省级重点实验室新增几家', '新增省级重点实验室')).toBe(false);
    expect(contrasts('省级企业研究院新增几家', '新增省级企业研究院')).toBe(false);
  });
});

describe('some of the people', () => {
  it('are not all of them, unless they are asked about', () => {
    expect(contrasts('全国小学生有多少', '少数民族小学生')).toBe(true);
    expect(contrasts('少数民族小学生有多少', '少数民族小学生')).toBe(false);
  });
});

it('what a year brought is not what has been brought since the beginning', () => {
  expect(contrasts('贷款累计放了多少', '贷款全年发放')).toBe(true);
  expect(contrasts('贷款累计放了多少', '累计放贷')).toBe(false);
});

describe('a batch', () => {
  it.each([
    ['第二批入库多少家', '第一批入库', true],
    ['第一批入库多少家', '首批入库', false],
    ['科技型中小企业认定多少家', '首批省科技型中小企业认定', true],
    ['科技型中小企业入库多少家', '首批入库,累计入库', false],
    ['选派科技特派员多少名', '选派第8批科技特派员', false],
  ])('%s: %s', (asked, stated, isOther) => {
    expect(isOfOtherBatch(asked, stated)).toBe(isOther);
  });
});

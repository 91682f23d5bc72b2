// A claim that shares most of its words with a sentence, and what of it the sentence does not say after all.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { normalizeText } from '../../src/text/normalize.js';
import { findUncarried } from '../../src/verify/carried.js';

const field = loadField();
const uncarried = (claim: string, sentence: string, scene = ''): string[] =>
  findUncarried(field, normalizeText(claim), {
    sentence: normalizeText(sentence),
    scene: normalizeText(scene),
  }).map(({ word }) => word.written);

describe('a sentence carries a claim', () => {
  it.each([
    ['全市建成孵化器12家', '全市建成孵化器12家', 'word for word'],
    ['2022年，全市共建成孵化器12家', '全市建成孵化器12家', 'a date and a word that tells nothing more'],
    ['孵化器累计结余的房租减免0.3亿元', '孵化器积累的租金减免3000万元', 'other words and another scale'],
    ['粮食实现七连增', '粮食连续七年增产', 'so many in a row'],
    ['小微企业贷款余额回落3%', '小微企业贷款余额下降3%', 'the same way'],
    ['我国高铁里程达到4万公里', '高速铁路里程4万公里', '我国高铁 is no 国高'],
    [
      '2003年，农民收入增长4%，城镇居民收入增长9%',
      '城镇居民收入增长9%，农民收入增长4%',
      'clauses in another order',
    ],
    ['建成中试基地17家、孵化器9家', '建成孵化器9家、中试基地17家', 'members in another order'],
    [
      '2022年强度提高到2.9%，而2020年仅为2.4%',
      '强度由2020年的2.4%提高到2022年的2.9%',
      'each number with its date',
    ],
    ['机器人产业在德清首次突破百亿元', '德清机器人产业首次突破百亿元', 'a place elsewhere'],
    ['三次上调最低收购价', '三次大幅度提高最低收购价', 'another verb of the same way'],
    ['每天冒出企业12000户', '平均每天新增企业1.2万户', 'another verb of coming up'],
    ['在校小学生有5150万', '小学生达到5150万', 'pupils are at school'],
    ['失业率只有4%，创新低', '失业率4%，为多年来最低', 'another word for the lowest'],
    ['中国已有公路12万公里', '公路里程12万公里', 'whose it is goes without saying'],
    ['平湖招引企业超过800家', '全县招引企业836家', 'a bound that the number keeps', '平湖县'],
  ])('%s / %s (%s)', (claim, sentence, _, scene = '') => {
    expect(uncarried(claim, sentence, scene)).toEqual([]);
  });
});

describe('a sentence does not carry a claim', () => {
  it.each([
    ['在钢铁、化工、水泥行业开展节能诊断', '在钢铁、化工、造纸行业开展节能诊断', '水泥', 'another member'],
    ['在钢铁、化工、造纸和水泥行业开展诊断', '在钢铁、化工、造纸行业开展诊断', '水泥', 'one member more'],
    [
      '出口增长9%，顺差进一步扩大',
      '出口增长9%，顺差进一步下降',
      '扩大',
      'a way that stands there of something else',
    ],
    ['库存压力继续减轻', '库存压力继续加重', '减轻', 'the other way'],
    ['支持社会资本办医', '限制社会资本办医', '支持', 'the opposite act'],
    ['没有建成跨湖大桥', '建成跨湖大桥', '没有', 'denied'],
    ['允许乱占耕地', '不允许乱占耕地', '不', 'a denial left out'],
    ['企业扭亏为盈', '部分企业扭亏为盈', '部分', 'a limit left out'],
    ['建成氢能小镇', '力争建成氢能小镇', '力争', 'a wish told as done'],
    ['获评全国先进集体', '获评全省先进集体', '全国', 'another scope'],
    ['今后由银行承担损失', '过去由银行承担损失', '今后', 'another time'],
    ['县级医院全部达标', '县级医院首批达标', '全部', 'more than the sentence says'],
    ['检察院将起草仲裁条例，报法院备案', '法院将起草仲裁条例，报检察院备案', '检察院', 'two names exchanged'],
    ['商会向大学捐赠设备', '大学向商会捐赠设备', '大学', 'who did it to whom'],
    ['申报团队11个，32个通过评审', '申报团队32个，11个通过评审', '11个', 'two numbers exchanged'],
    ['补助由70元提高到55元', '补助由55元提高到70元', '70元', 'base and level exchanged'],
    ['选派特派员4名，组成34支团队', '选派特派员34名，组成4支团队', '34支', 'numbers of two things'],
    [
      '2003年，农民收入增长9%，城镇居民收入增长4%',
      '城镇居民收入增长9%，农民收入增长4%',
      '城镇居民',
      'values exchanged',
    ],
    ['选派特派员4名', '选派特派员34名', '4名', 'another number'],
    ['新建公园3个，由外商出资', '新建公园3个', '外商', 'something added'],
    ['在校小学生有5150万', '毕业小学生达到5150万', '在校', 'another kind of pupils'],
    ['中国投资3000万元', '外商投资3000万元', '中国', 'whose it is, where another is named'],
    ['三次下调最低收购价', '三次大幅度提高最低收购价', '下调', 'the other way, in a compound'],
    ['失业率升至4%，创新高', '失业率4%，为多年来最低', '新高', 'highest for lowest'],
    ['由四个部门会签', '由三个部门会签', '四个', 'another small number'],
  ])('%s / %s', (claim, sentence, word) => {
    expect(uncarried(claim, sentence)).toContain(word);
  });

  it('by what stands elsewhere in the paragraph, where the sentence names another in its place', () => {
    const scene = '高校科研经费增长5%。';
    expect(uncarried('高校研发机构达到40家', '企业研发机构达到40家', scene)).toContain('高校');
  });
});

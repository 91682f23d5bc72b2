// Towns named in a text.
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { townsIn } from '../../src/field/local-names.js';

const field = loadField();

describe('towns', () => {
  it.each([
    ['顺德乐从镇22年兑付了多少创新券', ['乐从']],
    ['北滘镇11项、大良街道6项', ['北滘', '大良']],
  ])('are named in %s', (text, towns) => {
    expect(townsIn(field, text)).toEqual(towns);
  });

  it.each([
    '城镇新增就业',
    '乡镇企业',
    '特色小镇3个',
    '科技人员下乡',
    '农民工返乡创业',
    '景德镇陶瓷',
    '2020年桐乡市高新技术企业',
    '江苏镇江和宁波镇海区',
    '哪些街道',
    '制造业重镇',
    '父老乡亲',
  ])('are none in %s', (text) => {
    expect(townsIn(field, text)).toEqual([]);
  });
});

// Words that make two amounts of one indicator different things.
import { expect, it } from 'vitest';
import {
  addedAgainstHeld,
  directionBefore,
  lacksPart,
  onlyAdded,
  otherScope,
} from '../../src/verify/qualifiers.js';

it.each([
  ['农村居民人均可支配收入', '居民人均可支配收入', true],
  ['农民人均纯收入', '农村居民人均纯收入', false],
  ['农村居民收入', '城乡居民收入', false],
  ['出口总额', '进出口总额', true],
  ['出口总额', '其中出口2492亿美元', false],
  ['粮食产量', '城镇新增就业', false],
])('%s, where only %s is spoken of: %s', (text, around, lacks) => {
  expect(lacksPart(text, around)).toBe(lacks);
});

it.each([
  ['四川新增全国重点实验室', '累计', true],
  ['全国重点实验室累计', '新增全国重点实验室', true],
  ['新增未来社区', '新增未来社区', false],
  ['累计新增城镇就业', '新增城镇就业', false],
  ['城镇就业', '累计', false],
])('%s against %s: %s', (claimed, stated, differs) => {
  expect(addedAgainstHeld(claimed, stated)).toBe(differs);
});

it.each([
  ['关税总水平由9.8%升至', 'up'],
  ['关税总水平由9.8%降至', 'down'],
  ['粮食产量达到', null],
])('%s: %s', (words, direction) => {
  expect(directionBefore(words)).toBe(direction);
});

it.each([
  ['新增新能源并网装机', '新能源装机由4057万千瓦增加到9124万千瓦', true],
  ['新增开放口岸', '增加了34个开放口岸', false],
  ['新认定高新技术企业', '新认定高新技术企业', false],
])('%s, where the report says “%s”: only added by the claim is %s', (text, around, only) => {
  expect(onlyAdded(text, around)).toBe(only);
});

it.each([
  ['夺得103个亚洲冠军', '在世界重大比赛中夺得103个世界冠军', true],
  ['占全球的三分之二', '占世界三分之二', false],
  ['居第二位', '居世界第二位', false],
])('%s / %s: another scope is %s', (claim, sentence, differs) => {
  expect(otherScope(claim, sentence)).toBe(differs);
});

// What a sentence names in the place of what a claim names.
import { expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { findSubstitutions } from '../../src/verify/substitution.js';

const field = loadField();

it.each([
  [
    '在中部地区开展了增值税转型改革试点',
    '在东北老工业基地开展了增值税转型改革试点',
    [{ claimed: '中部地区', stated: '东北老工业基地' }],
  ],
  ['获评2021年优秀单位', '2021年,我区获评2020年优秀单位', [{ claimed: '2021', stated: '2020' }]],
  ['城乡居民收入差距继续缩小', '城乡居民收入差距继续缩小', []],
  ['收入差距继续缩小', '收入差距明显继续缩小', []],
])('%s / %s', (claim, sentence, found) => {
  expect(findSubstitutions(field, claim, sentence)).toEqual(found);
});

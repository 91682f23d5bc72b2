// What people say is found where reports write it in their own words.
import { expect, it } from 'vitest';
import { coverage } from '../../src/retrieve/coverage.js';
import { writtenFor } from '../../src/retrieve/everyday-words.js';

const share = (word: string, text: string): number =>
  coverage([{ text: word, weight: 1, isAsked: true }], text);

it('a word of everyday speech is nearly named by what reports write for it', () => {
  expect(share('退休金', '基础养老金最低标准提高到88元')).toBe(0.8);
  expect(share('退休金', '基础教育最低标准提高')).toBe(0);
});

it('a word of a claim is not exchanged', () => {
  expect(coverage([{ text: '退休金', weight: 1 }], '基础养老金最低标准')).toBe(0);
});

it('a word that reports write themselves is not exchanged', () => {
  expect(writtenFor('粮食产量')).toEqual([]);
});

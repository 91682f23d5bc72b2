import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();
const QUERY = '嘉兴上半年高企入库';

it('prints as many hits as asked for, each with why it stands where it does', async () => {
  const { code, stdout } = await youju.run(['search', QUERY, '--k', '3']);
  const heads = stdout.split('\n').filter((line) => /^\d+\. /.test(line));
  expect(heads).toHaveLength(3);
  expect(heads[0]).toMatch(/^1\. 000_af4a75104713aae8\.txt 第17段 .*关键词第\d+ 向量第\d+ 融合第\d+ 逐词/);
  expect(code).toBe(0);
});

it.each([
  ['hybrid', { keywordRank: true, vectorRank: true }],
  ['keyword', { keywordRank: true, vectorRank: false }],
  ['vector', { keywordRank: false, vectorRank: true }],
])('--mode %s tells the ranks of the arms it used', async (mode, used) => {
  const { stdout } = await youju.run(['search', QUERY, '--k', '1', '--mode', mode, '--json']);
  const [{ trace, text, score }] = JSON.parse(stdout).hits;
  expect({ keywordRank: trace.keywordRank !== null, vectorRank: trace.vectorRank !== null }).toEqual(used);
  expect(text).toBeTypeOf('string');
  expect(score).toBeTypeOf('number');
});

it('--batch finds for each line, and a bad line becomes a result with its error', async () => {
  const [input, output] = [youju.path('queries.jsonl'), youju.path('hits.jsonl')];
  writeFileSync(input, `{"id":"a","query":"${QUERY}"}\n{"id":"b","query":""}\n{"id":"c","query":"创新券"}\n`);
  const { code, stderr } = await youju.run(['search', '--batch', input, '--out', output, '--k', '2']);
  const [a, b, c] = readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(a.hits[0]).toMatchObject({ report: '000_af4a75104713aae8.txt', paragraph: 17 });
  expect(a.hits[0].text).toContain('完成高新技术企业入库579家');
  expect(b).toMatchObject({ id: 'b', error: expect.stringContaining('query') });
  expect(c.hits).toHaveLength(2);
  expect(stderr).toBe('3 条，其中 1 条有误\n');
  expect(code).toBe(0);
});

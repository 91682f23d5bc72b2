import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();
const QUESTION = {
  id: 'a',
  type: 'figure',
  question: '嘉兴上半年高企入库多少家',
  doc: '000_af4a75104713aae8.txt',
  evidence: ['完成高新技术企业入库579家'],
  answer: ['579家'],
};
const lines = [
  QUESTION,
  { ...QUESTION, id: 'b', answer: ['580家'] },
  { ...QUESTION, id: 'c', type: 'fact', evidence: ['此句不在报告中'] },
  { id: 'd', type: 'unanswerable', question: '广东省2020年高新技术企业有多少家？', doc: null },
];

it('prints a row a type and one for all, last, and lists what failed', async () => {
  const set = youju.path('set.jsonl');
  writeFileSync(set, lines.map((line) => JSON.stringify(line)).join('\n'));
  const { code, stdout } = await youju.run(['eval', set, '--failures']);
  expect(stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').trim())).toEqual([
    'type n right right+cited refused',
    'figure 2 50.0% 50.0% 0',
    'fact 1 100.0% 0.0% 0',
    'unanswerable 1 100.0% 100.0% 0',
    'ALL 4 75.0% 50.0% 0',
    'b wrong: 嘉兴上半年高企入库多少家',
    'c right uncited: 嘉兴上半年高企入库多少家',
    '',
  ]);
  expect(code).toBe(0);
});

it('names the line of a set that cannot be read', async () => {
  const set = youju.path('bad.jsonl');
  writeFileSync(set, `${JSON.stringify(QUESTION)}\n{"id":"x"}\n`);
  const { code, stdout, stderr } = await youju.run(['eval', set]);
  expect(stderr).toContain('bad.jsonl line 2');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

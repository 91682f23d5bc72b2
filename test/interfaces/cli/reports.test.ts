import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();

it('lists the reports with title, place, year and length', async () => {
  const { code, stdout } = await youju.run(['reports']);
  expect(stdout.trimEnd().split('\n')).toHaveLength(5);
  expect(stdout).toContain('001_ea36f11805cfc111.txt  《绍兴市2023年工作计划》  绍兴市  2023  19段');
  expect(code).toBe(0);
});

it('shows a report paragraph by paragraph, with why one is left out of the index', async () => {
  const { code, stdout } = await youju.run(['reports', 'show', '002_f9ee6873cacabd59.txt']);
  expect(stdout).toMatch(/^1（2021年）【未入索引：page data】/m);
  expect(stdout).toMatch(/^18（临安区 2021年）/m);
  expect(code).toBe(0);
});

it('shows a report as JSON, the duplicates with the paragraph that they repeat', async () => {
  const { stdout } = await youju.run(['reports', 'show', '003_e2c49a8bb5a5bd3b.txt', '--json']);
  const { paragraphs, path } = JSON.parse(stdout);
  expect(path).toBe('003_e2c49a8bb5a5bd3b.txt');
  expect(paragraphs).toHaveLength(24);
  const reasons = paragraphs.map(({ leftOut }: { leftOut: string | null }) => leftOut);
  expect(reasons.filter((reason: string | null) => reason?.startsWith('duplicate of paragraph'))).not.toEqual(
    [],
  );
});

it('ends with a hint for a report that is not there', async () => {
  const { code, stderr } = await youju.run(['reports', 'show', '99']);
  expect(stderr).toContain('no report 99');
  expect(stderr).toContain('→ See `youju reports`');
  expect(code).toBe(1);
});

it('answers from an added report at once, and no more once it is removed', async () => {
  const file = youju.path('温州.md');
  writeFileSync(file, '# 温州市2020年工作总结\n\n2020年，温州市新增高新技术企业612家。\n');
  const question = ['ask', '温州2020年新增高新技术企业多少家', '--json'];
  expect((await youju.run(question)).code).toBe(3);

  const added = await youju.run(['reports', 'add', file]);
  expect(added).toMatchObject({ code: 0, stdout: '新增1份，更新0份\n' });
  expect(existsSync(youju.path('data/reports/温州.md'))).toBe(true);
  const answered = await youju.run(question);
  expect(JSON.parse(answered.stdout).answer).toMatch(/^612家/);
  expect(answered.code).toBe(0);

  const removed = await youju.run(['reports', 'remove', '温州.md']);
  expect(removed).toMatchObject({ code: 0, stdout: '已移除温州.md\n' });
  expect(existsSync(youju.path('data/reports/温州.md'))).toBe(false);
  expect((await youju.run(question)).code).toBe(3);
});

it('adds no other file in the place of one that it has', async () => {
  const [first, second] = [youju.path('a/同名.md'), youju.path('b/同名.md')];
  for (const folder of ['a', 'b']) mkdirSync(youju.path(folder));
  writeFileSync(first, '2020年，温州市新增高新技术企业612家。\n');
  writeFileSync(second, '2020年，温州市新增高新技术企业613家。\n');
  expect((await youju.run(['reports', 'add', first])).code).toBe(0);
  const { code, stderr } = await youju.run(['reports', 'add', second]);
  expect(stderr).toContain('同名.md is there already, with other contents');
  expect(code).toBe(2);
  expect((await youju.run(['reports', 'remove', '同名.md'])).code).toBe(0);
});

it.each([
  ['package.json', 'only .txt and .md are read'],
  ['nowhere.md', 'no such file or folder'],
])('does not add %s', async (file, sentence) => {
  const { code, stdout, stderr } = await youju.run(['reports', 'add', file]);
  expect(stderr).toContain(sentence);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

it('removes no report of the reports folder itself', async () => {
  const { code, stderr } = await youju.run(['reports', 'remove', '000_af4a75104713aae8.txt']);
  expect(stderr).toContain('was not added with `reports add`');
  expect(code).toBe(2);
  expect(existsSync('seeds/000_af4a75104713aae8.txt')).toBe(true);
});

import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();
const chat = (...lines: string[]) => youju.run(['chat'], { stdin: `${lines.join('\n')}\n` });

it('answers one piped question a line, and a follow-up takes over what it does not name', async () => {
  const { code, stdout, stderr } = await chat(
    '嘉兴2020年1—5月高新技术产业增加值占比是多少',
    '绍兴呢？',
    '增长多少',
  );
  const answers = stdout.split('\n').filter((line) => line.endsWith(']') && !line.startsWith('['));
  expect(answers.map((answer) => answer.split('：')[0])).toEqual([
    '59.88%（嘉兴市2020年1—5月）',
    '51.5%（绍兴市2020年1—5月）',
    '1.2%（绍兴市2020年1—5月）',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

it('forgets the earlier questions after /new', async () => {
  const asked = ['嘉兴2020年1—5月高新技术产业增加值占比是多少', '/new', '绍兴呢？'];
  const { stdout } = await chat(...asked);
  expect(stdout).toContain('59.88%');
  expect(stdout).not.toContain('51.5%');
});

it('ends at /quit', async () => {
  const { code, stdout } = await chat('/quit', '嘉兴上半年高企入库多少家');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

it('goes on after a question that the reports do not answer, and ends with 0', async () => {
  const { code, stdout } = await chat('广东省2020年高新技术企业有多少家？', '嘉兴上半年高企入库多少家');
  expect(stdout).toMatch(/^未找到：.*广东省/);
  expect(stdout).toContain('579家');
  expect(code).toBe(0);
});

it('brings the index up to date before it answers', async () => {
  const file = youju.path('温州.md');
  writeFileSync(file, '# 温州市2020年工作总结\n\n2020年，温州市新增高新技术企业612家。\n');
  const reports = youju.path('.');
  const index = youju.path('own-index');
  const { stdout, stderr } = await youju.run(['chat', '--reports', reports, '--index', index], {
    stdin: '温州2020年新增高新技术企业多少家\n',
  });
  expect(stderr).toContain('已读取 温州.md');
  expect(stdout).toMatch(/^612家/);
});

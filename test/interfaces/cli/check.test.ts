import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();

it('ends with 0 where the reports support a claim, and cites them', async () => {
  const { code, stdout } = await youju.run(['check', '2020年1~6月,嘉兴市完成高新技术企业入库579家。']);
  expect(stdout).toMatch(/^有据\n/);
  expect(stdout).toContain('[1] 《高水平推进创新型城市建设》第17段');
  expect(code).toBe(0);
});

it('ends with 4 where they contradict it, and gives the correction', async () => {
  const { code, stdout } = await youju.run(['check', '2020年1~6月,嘉兴市完成高新技术企业入库597家。']);
  expect(stdout).toMatch(/^不符\n应为579家/);
  expect(code).toBe(4);
});

it('contradicts a claim that compares with another number than the reports do', async () => {
  const { code, stdout } = await youju.run(['check', '绍兴市科技企业创新券使用额度由30万元提升至50万元。']);
  expect(stdout).toMatch(/^不符\n/);
  expect(code).toBe(4);
});

it('ends with 3 where they do not speak of it', async () => {
  const { code, stdout } = await youju.run(['check', '2020年温州市高新技术企业入库579家。']);
  expect(stdout).toMatch(/^未见\n/);
  expect(code).toBe(3);
});

it('--json names each figure of the claim with its own verdict', async () => {
  const claim = '2020年1~6月,嘉兴市完成高新技术企业入库597家。';
  const result = JSON.parse((await youju.run(['check', claim, '--json'])).stdout);
  expect(result).toMatchObject({ verdict: 'contradicted', correction: expect.stringContaining('579家') });
  expect(result.findings).toEqual([
    { text: '597家', verdict: 'contradicted', discrepancy: 'number', citation: 1 },
  ]);
});

it('--file checks every sentence of a draft that states a figure, and ends with the counts', async () => {
  const draft = youju.path('draft.md');
  writeFileSync(
    draft,
    [
      '# 讲话稿',
      '同志们，大家辛苦了。2020年1—6月，嘉兴市完成高新技术企业入库579家。',
      '2020年1—5月，嘉兴市高新技术产业增加值占规模以上工业增加值比重达58.99%。',
      '2020年上海市新建了77个研究院。',
    ].join('\n\n'),
  );
  const { code, stdout } = await youju.run(['check', '--file', draft]);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('- **有据** 2020年1—6月，嘉兴市完成高新技术企业入库579家。');
  expect(stdout).toContain('- **不符** 2020年1—5月，嘉兴市高新技术产业增加值');
  expect(stdout).toContain('应为59.88%');
  expect(stdout).toContain('- **未见** 2020年上海市新建了77个研究院。');
  expect(stdout).not.toContain('大家辛苦了');
  expect(lines.at(-1)).toBe('共3句：有据1，不符1，未见1');
  expect(code).toBe(4);
});

it('--file --json holds the same verdicts', async () => {
  const draft = youju.path('draft.txt');
  writeFileSync(draft, '2020年1—6月，嘉兴市完成高新技术企业入库579家。\n');
  const { code, stdout } = await youju.run(['check', '--file', draft, '--json']);
  const { sentences, counts } = JSON.parse(stdout);
  expect(counts).toEqual({ supported: 1, contradicted: 0, not_found: 0 });
  expect(sentences[0].result.citations[0].report).toBe('000_af4a75104713aae8.txt');
  expect(code).toBe(0);
});

it('--file of a missing draft ends with a hint', async () => {
  const { code, stdout, stderr } = await youju.run(['check', '--file', youju.path('nowhere.md')]);
  expect(stderr).toContain('nowhere.md: no such file or folder');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

it('--batch gives each claim its verdict, and a bad line its error', async () => {
  const [input, output] = [youju.path('claims.jsonl'), youju.path('verdicts.jsonl')];
  writeFileSync(
    input,
    [
      '{"id":"c1","claim":"2020年1~6月,嘉兴市完成高新技术企业入库579家。"}',
      '{"id":"c2","text":"no claim"}',
      '{"id":"c3","claim":"2020年1~6月,嘉兴市完成高新技术企业入库597家。"}',
    ].join('\n'),
  );
  const { code, stderr } = await youju.run(['check', '--batch', input, '--out', output]);
  const results = readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(results.map(({ verdict }) => verdict)).toEqual(['supported', undefined, 'contradicted']);
  expect(results[1].error).toContain('claim');
  expect(results[2].correction).toContain('579家');
  expect(stderr).toBe('3 条，其中 1 条有误\n');
  expect(code).toBe(0);
});

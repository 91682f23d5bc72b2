import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySeedsIndex, runYouju, useSeedsYouju } from '../../fixtures/run-youju.js';
import { folderWith, temporaryFolder } from '../../fixtures/temporary-folder.js';

const youju = useSeedsYouju();
const QUESTION = '嘉兴上半年高企入库多少家';
const linesOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('ask', () => {
  it('answers first and puts the evidence under it', async () => {
    const { code, stdout, stderr } = await youju.run(['ask', QUESTION]);
    expect(stdout.split('\n')[0]).toMatch(/^579家.*\[1\]$/);
    expect(stdout).toContain('[1] 《高水平推进创新型城市建设》第17段（000_af4a75104713aae8.txt）');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('cites as JSON the report, the paragraph as it stands there, and the span quoted', async () => {
    const { code, stdout } = await youju.run(['ask', QUESTION, '--json']);
    const answer = JSON.parse(stdout);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toContain('579家');
    expect(answer.citations).toHaveLength(1);
    const [citation] = answer.citations;
    expect(citation).toMatchObject({ n: 1, report: '000_af4a75104713aae8.txt', paragraph: 17 });
    expect(citation.quote).toContain('完成高新技术企业入库579家');
    expect(citation.text.slice(citation.start, citation.end)).toBe(citation.quote);
    expect(readFileSync('seeds/000_af4a75104713aae8.txt', 'utf8')).toContain(citation.text);
    expect(code).toBe(0);
  });

  it('ends with 3 and a reason where the reports do not hold another province', async () => {
    const { code, stdout } = await youju.run(['ask', '广东省2020年高新技术企业有多少家？', '--json']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ status: 'not_found', answer: '', missing: 'place', citations: [] });
    expect(answer.reason).toContain('广东省');
    expect(code).toBe(3);
  });

  it('offers the nearest that the reports do hold, as an offer', async () => {
    const { code, stdout } = await youju.run(['ask', '嘉兴2022年高企入库多少家']);
    expect(stdout).toMatch(/^未找到：/);
    expect(stdout).toMatch(/ {2}· 579家.*第17段/);
    expect(code).toBe(3);
  });
});

describe('ask --batch', () => {
  it('answers each line in order, follow-ups too, and a bad line becomes a result with its error', async () => {
    const [input, output] = [youju.path('questions.jsonl'), youju.path('answers.jsonl')];
    writeFileSync(
      input,
      [
        `\ufeff{"id":"q1","question":"${QUESTION}"}`,
        'no JSON',
        '',
        '{"id":"q3"}',
        '{"id":4,"question":"绍兴呢？","history":["嘉兴2020年1—5月高新技术产业增加值占比是多少"]}',
        '{"id":"q5","question":"广东省2020年高新技术企业有多少家？"}',
      ].join('\r\n'),
    );
    const { code, stdout, stderr } = await youju.run(['ask', '--batch', input, '--out', output]);
    const results = linesOf(output);
    expect(results.map(({ id }) => id)).toEqual(['q1', null, 'q3', 4, 'q5']);
    expect(results[0].answer).toContain('579家');
    expect(results[1]).toEqual({ id: null, error: 'this line is no JSON object' });
    expect(results[2].error).toContain('question');
    expect(results[3].answer).toContain('51.5%');
    expect(results[4].status).toBe('not_found');
    expect(results[4].ms).toBeTypeOf('number');
    expect(stderr).toBe('5 条，其中 2 条有误\n');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  });

  it.each([
    ['a missing file', 'nowhere.jsonl', 'no such file', 1],
    ['a folder', '.', 'no such file', 1],
  ])('of %s ends with a hint', async (_, input, sentence, expected) => {
    const out = youju.path('never.jsonl');
    const { code, stderr } = await youju.run(['ask', '--batch', youju.path(input), '--out', out]);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('→ ');
    expect(code).toBe(expected);
  });

  it('never writes over its own questions', async () => {
    const path = youju.path('same.jsonl');
    writeFileSync(path, '{"id":"q1","question":"嘉兴"}\n');
    const { code, stderr } = await youju.run(['ask', '--batch', path, '--out', path]);
    expect(stderr).toContain('would overwrite');
    expect(code).toBe(2);
    expect(readFileSync(path, 'utf8')).toBe('{"id":"q1","question":"嘉兴"}\n');
  });

  it('into a folder that does not exist ends with a hint', async () => {
    const input = youju.path('one.jsonl');
    writeFileSync(input, `{"id":"q1","question":"${QUESTION}"}\n`);
    const out = youju.path('nowhere/out.jsonl');
    const { code, stderr } = await youju.run(['ask', '--batch', input, '--out', out]);
    expect(stderr).toContain('no such file or folder');
    expect(code).toBe(1);
  });
});

describe('ask without a usable index', () => {
  it('makes one first where there is none', async () => {
    const reports = folderWith({ 'a.md': '2020年，嘉兴市完成高新技术企业入库579家。\n' });
    const index = join(temporaryFolder(), 'index');
    const { code, stdout, stderr } = await runYouju([
      'ask',
      '嘉兴2020年高企入库多少家',
      ...['--reports', reports, '--index', index, '--data', index],
    ]);
    expect(stdout).toMatch(/^579家/);
    expect(stderr).toContain('已读取 a.md');
    expect(code).toBe(0);
  });

  it('says in one sentence that it is damaged, and what to do', async () => {
    const index = folderWith({ 'youju.db': 'this is garbage, not a database' });
    const { code, stdout, stderr } = await runYouju(['ask', QUESTION, '--index', index]);
    expect(stderr).toContain('索引已损坏');
    expect(stderr).toContain('→ Delete the index folder and run `youju ingest`.');
    expect(stderr).not.toContain('    at ');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });

  it('answers from the stored vectors where the vector file is damaged, and says so', async () => {
    const index = youju.path('damaged');
    copySeedsIndex(index);
    writeFileSync(join(index, 'vectors.hnsw'), Buffer.alloc(1000));
    const { code, stdout, stderr } = await youju.run(['ask', QUESTION, '--index', index]);
    expect(stdout).toMatch(/^579家/);
    expect(stderr).toContain('向量文件不可用');
    expect(code).toBe(0);
  });
});

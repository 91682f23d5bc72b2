import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MODEL_FOLDER } from '../../fixtures/ingest-folder.js';
import { copySeedsIndex, runYouju, useSeedsYouju } from '../../fixtures/run-youju.js';
import { temporaryFolder } from '../../fixtures/temporary-folder.js';

const youju = useSeedsYouju();
type Finding = { name: string; ok: boolean; detail: string; hint: string | null };
const findingsIn = (stdout: string): Record<string, Finding> =>
  Object.fromEntries(JSON.parse(stdout).checks.map((finding: Finding) => [finding.name, finding]));

it('finds nothing wrong with a good set-up', async () => {
  const { code, stdout } = await youju.run(['doctor']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines.every((line) => line.startsWith('✓'))).toBe(true);
  expect(stdout).toContain('✓ 报告目录：5份');
  expect(code).toBe(0);
});

it('names what is missing on a damaged one, each with how to mend it', async () => {
  const file = youju.path('file');
  writeFileSync(file, '');
  const flags = ['--reports', youju.path('nowhere'), '--index', youju.path('no-index'), '--data', file];
  const { code, stdout } = await youju.run(['doctor', '--json', ...flags]);
  const findings = findingsIn(stdout);
  expect(findings.Node!.ok).toBe(true);
  expect(findings.报告目录).toMatchObject({ ok: false, hint: 'Check the path.' });
  expect(findings.数据目录).toMatchObject({ ok: false, hint: 'Name a folder.' });
  expect(findings.索引).toMatchObject({ ok: false, hint: expect.stringContaining('youju ingest') });
  expect(code).toBe(1);
});

it('notices a database that is none', async () => {
  const index = temporaryFolder();
  writeFileSync(join(index, 'youju.db'), 'this is garbage, not a database');
  const { code, stdout } = await youju.run(['doctor', '--index', index]);
  expect(stdout).toContain('✗ 索引：');
  expect(stdout).toContain('→ Delete the index folder and run `youju ingest`.');
  expect(code).toBe(1);
});

it('notices a vector file with one flipped bit', async () => {
  const index = join(temporaryFolder(), 'index');
  copySeedsIndex(index);
  const path = join(index, 'vectors.hnsw');
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
  const { code, stdout } = await youju.run(['doctor', '--json', '--index', index]);
  expect(findingsIn(stdout).索引).toMatchObject({ ok: false, hint: expect.stringContaining('rebuilt') });
  expect(code).toBe(1);
});

it('notices a model file that is not the one that Youju was built with', async () => {
  const model = join(temporaryFolder(), 'model');
  cpSync(MODEL_FOLDER, model, { recursive: true });
  writeFileSync(join(model, 'tokenizer.json'), '{}');
  const { code, stdout } = await youju.run(['doctor', '--json'], { env: { YOUJU_MODEL: model } });
  expect(findingsIn(stdout).向量模型).toMatchObject({
    ok: false,
    hint: 'Restore the models folder from the repository.',
  });
  expect(code).toBe(1);
});

it('makes every other command end with a hint where the model is missing', async () => {
  const { code, stderr } = await runYouju(['ingest', '--index', temporaryFolder()], {
    env: { YOUJU_MODEL: join(temporaryFolder(), 'nowhere') },
  });
  expect(stderr).toContain('no such file or folder');
  expect(stderr).toContain('→ ');
  expect(code).toBe(1);
});

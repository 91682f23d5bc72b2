import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { painter } from '../../../src/interfaces/cli/terminal.js';
import { runYouju, useSeedsYouju } from '../../fixtures/run-youju.js';

const ESCAPE = '\u001b';
const youju = useSeedsYouju();

describe('help', () => {
  it('lists every command on stdout', async () => {
    const { code, stdout, stderr } = await runYouju(['--help']);
    const commands = [
      'ingest',
      'ask',
      'search',
      'check',
      'figures',
      'reports',
      'chat',
      'eval',
      'telegram',
      'doctor',
    ];
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it.each(['ingest', 'ask', 'search', 'check', 'figures', 'reports', 'chat', 'eval', 'doctor'])(
    'of %s names the common flags',
    async (command) => {
      const { code, stdout } = await runYouju([command, '--help']);
      for (const flag of ['--reports', '--index', '--data', '--json', '--quiet'])
        expect(stdout).toContain(flag);
      expect(code).toBe(0);
    },
  );

  it('stands on stderr, as a usage error, where no command is given', async () => {
    const { code, stdout, stderr } = await runYouju([]);
    expect(stderr).toContain('Usage: youju');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('is not needed to learn the version', async () => {
    expect(await runYouju(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });
});

describe('a usage error ends with 2 and names what is wrong', () => {
  it.each([
    [['nonsense'], "unknown command 'nonsense'"],
    [['ask', '--nonsense', 'x'], "unknown option '--nonsense'"],
    [['ask', 'one', 'two'], 'too many arguments'],
    [['ask'], 'is missing'],
    [['ask', '  '], 'is missing'],
    [['check'], 'is missing'],
    [['reports', 'show'], "missing required argument 'id'"],
    [['reports', 'nonsense'], 'too many arguments'],
    [['eval'], "missing required argument 'set'"],
    [['ask', '--batch', 'in.jsonl'], '--batch and --out go together'],
    [['search', '--out', 'out.jsonl'], '--batch and --out go together'],
    [['check', 'x', '--batch', 'in.jsonl', '--out', 'out.jsonl'], 'not both'],
    [['check', 'x', '--file', 'draft.md'], '--file goes alone'],
    [['search', 'x', '--k', '0'], '--k 0 is no number from 1 to 100'],
    [['search', 'x', '--k', 'ten'], '--k ten is no number from 1 to 100'],
    [['search', 'x', '--k', '101'], '--k 101 is no number from 1 to 100'],
    [['search', 'x', '--mode', 'exact'], '--mode exact is unknown'],
    [['figures', '--nature', 'wish'], '--nature wish is unknown'],
  ])('%j', async (args, sentence) => {
    const { code, stdout, stderr } = await youju.run(args);
    expect(stderr).toContain(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('and a wrong setting is one', async () => {
    const env = { YOUJU_EMBED_WORKERS: 'many', YOUJU_LOG: 'loud' };
    const { code, stdout, stderr } = await youju.run(['ask', '嘉兴上半年高企入库多少家'], { env });
    expect(stderr).toContain('YOUJU_EMBED_WORKERS');
    expect(stderr).toContain('YOUJU_LOG');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});

describe('colour', () => {
  it('is left out where the output is piped', async () => {
    const runs = await Promise.all([
      youju.run(['doctor']),
      youju.run(['ask', '']),
      youju.run(['chat'], { stdin: '嘉兴上半年高企入库多少家\n' }),
    ]);
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toContain(ESCAPE);
  });

  const paintTo = (isTTY: boolean, noColor: boolean): string => {
    const stream = Object.assign(new PassThrough(), { isTTY });
    const terminal = {
      stdin: new PassThrough(),
      stdout: stream,
      stderr: stream,
      noColor,
      signal: new AbortController().signal,
    };
    return painter(terminal, 'stdout')('bold', '579家');
  };

  it('is used on a terminal', () => {
    expect(paintTo(true, false)).toBe('\u001b[1m579家\u001b[0m');
  });

  it('is left out on a terminal with NO_COLOR', () => {
    expect(paintTo(true, true)).toBe('579家');
  });
});

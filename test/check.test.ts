// A statement, and a whole draft of statements, held against the reports.
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../src/interfaces/cli/check-draft.js';
import { FOUR_CITIES } from './answer/reports.js';
import { citedIn, useSmallIndex } from './answer/small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const check = (claim: string) => small().check(claim);

describe('a statement with figures', () => {
  it('is decided by every one of them', async () => {
    const { verdict, findings } = await check('湖州市2022年新认定高新技术企业312家，累计达1850家。');
    expect(verdict).toBe('supported');
    expect(findings.map(({ text, verdict: own }) => `${text} ${own}`)).toEqual([
      '312家 supported',
      '1850家 supported',
    ]);
  });

  it('is as bad as the worst of them', async () => {
    const { verdict, findings } = await check('湖州市2022年新认定高新技术企业312家，发明专利授权3000件。');
    expect(verdict).toBe('not_found');
    expect(findings.map(({ verdict: own }) => own)).toEqual(['supported', 'not_found']);
  });

  it('is contradicted by one that is wrong, whatever else is right or unknown', async () => {
    const { verdict, correction } = await check(
      '湖州市2022年新认定高新技术企业312家，发放创新券5300万元，发明专利授权3000件。',
    );
    expect(verdict).toBe('contradicted');
    expect(correction).toContain('应为3500万元');
  });
});

describe('a statement without figures', () => {
  it('is decided by its words', async () => {
    const result = await check('舟山市机构改革扎实推进。');
    expect(result.verdict).toBe('supported');
    expect(citedIn(result)).toEqual(['舟山.txt 4']);
  });

  it('is not found where no report speaks of it', async () => {
    expect(await check('同志们，大家辛苦了。')).toMatchObject({ verdict: 'not_found', citations: [] });
  });
});

describe('a draft', () => {
  const DRAFT = [
    '# 讲话稿',
    '',
    '同志们，大家辛苦了。2022年，湖州市新认定高新技术企业312家。丽水市2022年新认定高新技术企业218家！',
    '湖州市2022年发明专利授权3000件。湖州市2022年发放创新券0.35亿元。',
    '',
    '各项工作取得新成效。',
  ].join('\r\n');

  it('is checked sentence by sentence, those that state a figure', async () => {
    const { sentences } = await checkDraft(DRAFT, check);
    expect(sentences.map(({ text, result }) => `${result.verdict} ${text}`)).toEqual([
      'supported 2022年，湖州市新认定高新技术企业312家。',
      'contradicted 丽水市2022年新认定高新技术企业218家！',
      'not_found 湖州市2022年发明专利授权3000件。',
      'supported 湖州市2022年发放创新券0.35亿元。',
    ]);
  });

  it('is counted by verdict', async () => {
    expect((await checkDraft(DRAFT, check)).counts).toEqual({ supported: 2, contradicted: 1, not_found: 1 });
  });

  it('of no figures has nothing to check', async () => {
    expect(await checkDraft('# 讲话稿\n同志们，大家辛苦了。', check)).toEqual({
      sentences: [],
      counts: { supported: 0, contradicted: 0, not_found: 0 },
    });
  });
});

// Files whose lines are broken at one width, as text copied out of a PDF is.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { splitBlocks } from '../../src/ingest/blocks.js';
import { columnsOf } from '../../src/ingest/hard-wraps.js';
import { readReport } from '../../src/ingest/report.js';
import { packageRoot } from '../../src/package-root.js';
import { joinLines } from '../../src/text/line-breaks.js';

const TITLE = ['安吉县科技工作报告', '一、2024年工作回顾'];
const PARAGRAPHS = [
  '2024年，全县科技战线围绕“两山”转化这一主线，抓创新、促转型，各项工作都有了新的进展。全社会研发投入18.6亿元，增长9.3%，占生产总值比重达到3.12%，比上年提高0.2个百分点。',
  '（一）创新主体不断壮大。全年新认定国家高新技术企业62家、总数达到318家，新增省级科技型中小企业145家。第一、二、三产业中开展研发活动的企业分别为6家、412家、35家，其中规上工业企业占比超过六成。',
  '（二）创新平台加快建设。竹产业技术创新中心投入使用，绿色家居实验室获批省级重点实验室，新建企业研发中心23家；一是引进高校院所5家，二是引进高层次人才86人，三是设立揭榜挂帅项目12项，进展都很顺利。',
  '各位代表！过去的一年，我们也看到不少困难：科技投入总量偏小，领军企业还不多，成果转化的链条不够通畅。对此，我们将采取更有力的措施，认真加以解决，努力把各项工作提高到新的水平。',
];
const PLAN = '二、2025年工作打算';
const PLANNED =
  '全年新认定国家高新技术企业60家以上，研发投入增长8%左右，技术交易额突破25亿元，新引进高层次人才90人以上；力争省级重点实验室达到3家，科技贷款余额增加到46亿元。';

/** Broken as a page is: a Chinese character takes two columns. */
function cut(text: string, columns = 60): string[] {
  const lines = [''];
  for (const char of text) {
    if (columnsOf(lines.at(-1)! + char) > columns) lines.push('');
    lines[lines.length - 1] += char;
  }
  return lines;
}
/** A paragraph as it stands on a page, its first line two characters further in. */
const indented = (text: string, columns = 60): string => cut(`　　${text}`, columns).join('\n');
const texts = (original: string): string[] => splitBlocks(original).map(({ text }) => text);
const read = (original: string): string[] => texts(original).map(joinLines);

describe('a file whose lines are broken at one width', () => {
  const page = [...TITLE, ...PARAGRAPHS.map((text) => indented(text)), PLAN, indented(PLANNED)].join('\n');

  it('is read in its paragraphs where they are indented', () => {
    expect(read(page)).toEqual([...TITLE, ...PARAGRAPHS, PLAN, PLANNED]);
  });

  it('is read in its paragraphs where blank lines part them', () => {
    const parted = [...TITLE, ...PARAGRAPHS, PLAN, PLANNED].map((text) => cut(text).join('\n'));
    expect(read(parted.join('\n\n'))).toEqual([...TITLE, ...PARAGRAPHS, PLAN, PLANNED]);
  });

  it('is read in its paragraphs where nothing but a short line ends them', () => {
    const flush = [...TITLE, ...PARAGRAPHS, PLAN, PLANNED].map((text) => cut(text).join('\r\n'));
    expect(read(flush.join('\r\n'))).toEqual([...TITLE, ...PARAGRAPHS, PLAN, PLANNED]);
  });

  it('keeps headings and items of Markdown apart', () => {
    const items = PARAGRAPHS.map((text) => `- ${cut(text).join('\n  ')}`);
    const markdown = ['# 工作报告', '', '## 回顾', ...items].join('\n');
    expect(read(markdown)).toEqual(['# 工作报告', '## 回顾', ...PARAGRAPHS.map((text) => `- ${text}`)]);
  });

  it('leaves the number of a page within the paragraph that goes on behind it', () => {
    const broken = page.replace('总数达到', '总数\n— 1 —\n达到').replace('\n二、', '\n\n— 2 —\n\n二、');
    expect(texts(broken)[3]).toContain('总数\n— 1 —\n达到');
    expect(read(broken)).toEqual([...TITLE, ...PARAGRAPHS, '— 2 —', PLAN, PLANNED]);
  });

  it('does not take a bare number for a part of the one beside it', () => {
    const broken = page.replace('总数达到318家', '总数达到\n3\n18家');
    expect(read(broken).some((text) => text.includes('318家'))).toBe(false);
  });

  it('goes on over short lines where the beginnings are marked, but not from a title', () => {
    const ragged = page.replace('新增省级科技', '新增省级\n科技').replace('一是引进', '\n一是引进');
    expect(read(ragged)).toEqual([...TITLE, ...PARAGRAPHS, PLAN, PLANNED]);
  });

  it('is cut into blocks that slice back exactly and leave nothing out', () => {
    const widths = fc.integer({ min: 48, max: 96 });
    const numbers = fc.array(fc.nat({ max: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(widths, numbers, (columns, pages) => {
        const lines = [...TITLE, ...PARAGRAPHS.map((text) => indented(text, columns))].join('\n').split('\n');
        for (const [i, at] of pages.entries()) lines.splice(at, 0, `— ${i + 1} —`);
        const original = lines.join('\n');
        const blocks = splitBlocks(original);
        expect(blocks.map(({ number }) => number)).toEqual(blocks.map((_, i) => i + 1));
        for (const { start, end, text } of blocks) expect(original.slice(start, end)).toBe(text);
        expect(
          blocks
            .map(({ text }) => text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(original.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('lines that are paragraphs', () => {
  it('stay so where they are short and end without a mark', () => {
    const items = [
      '推进全域创新平台建设，提升科技城集聚高端要素的能力',
      '加快高新技术企业培育，落实研发费用加计扣除政策',
      '深化科技体制改革，完善揭榜挂帅和赛马制的工作办法',
      '加强科技人才引进，办好全国青年科学家创新创业大会',
      '推动科技金融结合，扩大科技创新再贷款的覆盖面',
      '强化知识产权保护，建设国家级快速维权服务中心',
      '扩大对外科技合作，支持企业在境外设立研发机构',
      '优化科技服务供给，培育一批技术转移示范机构',
      '改进科研项目管理，赋予科研人员更大的自主权',
    ];
    expect(texts(items.join('\n'))).toEqual(items);
  });

  it('stay so where each is a long one', () => {
    const long = [...PARAGRAPHS, ...PARAGRAPHS, ...PARAGRAPHS];
    expect(texts(long.join('\n'))).toEqual(long);
  });

  it.each(readdirSync(`${packageRoot}seeds`).sort())('stay so in %s', (name) => {
    const original = readFileSync(`${packageRoot}seeds/${name}`, 'utf8');
    expect(splitBlocks(original).some(({ text }) => /[\r\n]/.test(text))).toBe(false);
  });
});

it('marks the number of a page as noise, with the reason', () => {
  const { paragraphs } = readReport(loadField(), 'a.txt', Buffer.from('全年工作。\n— 3 —\n再接再厉。'));
  expect(paragraphs.map(({ noise }) => noise)).toEqual([null, 'page number', null]);
});

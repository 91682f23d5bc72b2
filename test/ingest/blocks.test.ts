import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadField } from '../../src/field/field.js';
import { splitBlocks } from '../../src/ingest/blocks.js';
import { decodeText } from '../../src/ingest/decode.js';
import { readReport } from '../../src/ingest/report.js';
import { packageRoot } from '../../src/package-root.js';

const field = loadField();
const seeds = readdirSync(`${packageRoot}seeds`).sort();

describe('blocks', () => {
  it('are the lines that are not blank, numbered from 1', () => {
    const blocks = splitBlocks('\n\n嘉兴\r\n　\r\n 绍兴 \n\u200b\n一\u2028二\f三');
    expect(blocks.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 嘉兴',
      '2 绍兴',
      '3 一',
      '4 二',
      '5 三',
    ]);
  });

  it('know whether a blank line stands before them', () => {
    const gaps = splitBlocks('甲\n乙\n\n丙\r\n丁\r\n\r\n戊').map(({ text, afterGap }) =>
      afterGap ? `|${text}` : text,
    );
    expect(gaps).toEqual(['|甲', '乙', '|丙', '丁', '|戊']);
  });

  it('do not take the line of a link that was cut out for a blank one', () => {
    expect(splitBlocks('甲\n\u200b\n乙')[1]!.afterGap).toBe(false);
  });

  it('are none in a text of blanks', () => {
    expect(splitBlocks(' \n\t\n')).toEqual([]);
  });

  it('slice back exactly from the original', () => {
    const text = fc
      .array(fc.constantFrom(...'嘉兴579 　\t\r\n\u2028\f\u200b\ufeff。', '\r\n', '\n\n'), { maxLength: 80 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (original) => {
        const blocks = splitBlocks(original);
        for (const [i, block] of blocks.entries()) {
          expect(block.number).toBe(i + 1);
          expect(original.slice(block.start, block.end)).toBe(block.text);
          expect(block.text).toBe(block.text.trim());
        }
        expect(
          blocks
            .map(({ text: own }) => own)
            .join('')
            .replace(/[\s\u200b]/g, ''),
        ).toBe(original.replace(/[\s\u200b]/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(seeds)('the paragraphs of %s', (name) => {
  const bytes = readFileSync(`${packageRoot}seeds/${name}`);
  const original = decodeText(bytes, name);
  const { paragraphs } = readReport(field, name, bytes);

  it('slice back exactly from the file', () => {
    for (const { start, end, text } of paragraphs) expect(original.slice(start, end)).toBe(text);
  });

  it('leave no word of the file out', () => {
    const whole = paragraphs.map(({ text }) => text).join('');
    expect(whole.replace(/[\s\u200b\ufeff]/g, '')).toBe(original.replace(/[\s\u200b\ufeff]/g, ''));
  });

  it('are numbered without a gap', () => {
    expect(paragraphs.map(({ number }) => number)).toEqual(paragraphs.map((_, i) => i + 1));
  });
});

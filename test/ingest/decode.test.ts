import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { decodeText } from '../../src/ingest/decode.js';

const TEXT = '嘉兴市科技局\r\n上半年，完成高新技术企业入库579家，同比增长12%。\n一是抓创新，二是抓落实。\n';
const UTF8_MARK = [0xef, 0xbb, 0xbf];

const utf16le = (text: string): number[] => [...Buffer.from(text, 'utf16le')];
const utf16be = (text: string): number[] => [...Buffer.from(text, 'utf16le').swap16()];

/** “嘉兴高企579家。” in GB18030. */
const GB18030 = [0xbc, 0xce, 0xd0, 0xcb, 0xb8, 0xdf, 0xc6, 0xf3, 0x35, 0x37, 0x39, 0xbc, 0xd2, 0xa1, 0xa3];

function reasonFor(bytes: readonly number[] | Uint8Array, name = 'a.txt'): string {
  try {
    decodeText(Uint8Array.from(bytes), name);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error.message;
    throw error;
  }
  return 'it was read';
}

describe('a report is read', () => {
  it.each([
    ['UTF-8', [...Buffer.from(TEXT)]],
    ['UTF-8 with a mark', [...UTF8_MARK, ...Buffer.from(TEXT)]],
    ['UTF-16 little-endian with a mark', [0xff, 0xfe, ...utf16le(TEXT)]],
    ['UTF-16 big-endian with a mark', [0xfe, 0xff, ...utf16be(TEXT)]],
    ['UTF-16 little-endian without a mark', utf16le(TEXT)],
    ['UTF-16 big-endian without a mark', utf16be(TEXT)],
  ])('in %s', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes), 'a.txt')).toBe(TEXT);
  });

  it('in GB18030', () => {
    expect(decodeText(Uint8Array.from(GB18030), 'a.txt')).toBe('嘉兴高企579家。');
  });

  it('in UTF-16 without a mark, be it a single line without figures', () => {
    const line = '一年来，全区科技创新能力稳步提升，为高质量发展作出了新的贡献。';
    expect(decodeText(Uint8Array.from(utf16le(line)), 'a.txt')).toBe(line);
    expect(decodeText(Uint8Array.from(utf16be(line)), 'a.txt')).toBe(line);
  });

  it('in UTF-16 without a mark, be it full of wide blanks and the character 一', () => {
    const text = '　　一是一，二是二。\n　　一以贯之。\n';
    expect(decodeText(Uint8Array.from(utf16le(text)), 'a.txt')).toBe(text);
    expect(decodeText(Uint8Array.from(utf16be(text)), 'a.txt')).toBe(text);
  });

  it('where it is plain ASCII', () => {
    expect(decodeText(Buffer.from('R&D 3.45%\n'), 'a.txt')).toBe('R&D 3.45%\n');
  });
});

describe('a file that is no report is refused by name', () => {
  it('when it is empty', () => {
    expect(reasonFor([], 'b.txt')).toBe('b.txt: the file is empty');
  });

  it('when it holds only blanks', () => {
    expect(reasonFor(Buffer.from(' \r\n\t　\n'))).toBe('a.txt: the file holds only blanks');
  });

  it('when it holds only a mark', () => {
    expect(reasonFor(UTF8_MARK)).toBe('a.txt: the file holds only blanks');
  });

  it.each([
    [
      'a picture',
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 0x20],
    ],
    [
      'a Word document (zip)',
      [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 0xdf, 0xa4, 0xd2, 0x6c, 0x5a, 1],
    ],
    [
      'an old Word document',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0, 0x3e, 0, 3, 0],
    ],
    ['every byte in turn', Array.from({ length: 512 }, (_, i) => i % 256)],
    ['zeros', Array.from({ length: 512 }, () => 0)],
  ])('when it is %s', (_, bytes) => {
    expect(reasonFor(bytes)).toBe('a.txt: this is not a text in UTF-8, UTF-16 or GB18030');
  });

  it('when it is larger than 64 MB', () => {
    expect(reasonFor(new Uint8Array(64 * 1024 * 1024 + 1).fill(0x61))).toBe(
      'a.txt: 65 MB is more than the limit of 64 MB',
    );
  });
});

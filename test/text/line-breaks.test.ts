import { describe, expect, it } from 'vitest';
import { blankPageNumbers, isPageNumber, joinLines } from '../../src/text/line-breaks.js';

describe('lines that are joined', () => {
  it.each([
    ['研发投入1480亿元、强度\n2.92%', '研发投入1480亿元、强度2.92%'],
    ['净增2763\r\n  家', '净增2763家'],
    ['生产总值5.0\n6万亿元', '生产总值5.06万亿元'],
    ['of the Belt\nand Road', 'of the Belt and Road'],
    ['增长166.8%，其\n— 2 —\n中黄山市占49.8%', '增长166.8%，其中黄山市占49.8%'],
    ['支持芜湖打\n\n第 6 页 共 20 页\n\n造省域副中心', '支持芜湖打造省域副中心'],
  ])('%j read %j', (text, joined) => {
    expect(joinLines(text)).toBe(joined);
  });

  it('keep the blanks within them', () => {
    expect(joinLines('国务院总理 李强\n2024年')).toBe('国务院总理 李强2024年');
  });
});

describe('a page number', () => {
  it.each(['— 3 —', '-3-', '－ 12 －', '——４——', '第3页', '第 3 页 共 20 页'])('is %j', (line) => {
    expect(isPageNumber(line)).toBe(true);
  });

  it.each(['3', '第3位', '— 3 项 —', '12-13', '第3页说明'])('is not %j', (line) => {
    expect(isPageNumber(line)).toBe(false);
  });

  it('becomes blanks of its own length', () => {
    expect(blankPageNumbers('打\n— 6 —\n造')).toBe('打\n     \n造');
  });

  it('stays where no line ends around it', () => {
    expect(blankPageNumbers('新安江— 6 —\n千岛湖')).toBe('新安江— 6 —\n千岛湖');
  });
});

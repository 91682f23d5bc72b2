// A sentence in free words, as a language model would write it: every figure and clause of it must be carried by the paragraph it cites.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { DraftSentence } from '../../src/answer/draft.js';
import { type Field, loadField } from '../../src/field/field.js';
import type { StoredFigure } from '../../src/indexing/figure-reader.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { type VerifyParts, verdictOn } from '../../src/verify/verify.js';
import { TEST_IDENTITY } from '../fixtures/ingest-folder.js';

let index: IndexReader;
let parts: VerifyParts;
let reportId: number;
const field: Field = loadField();
beforeAll(async () => {
  index = await openIndex({ folder: inject('seedsIndex'), identity: TEST_IDENTITY });
  parts = { index, field };
  reportId = [...index.reports.values()].find(({ path }) => path.startsWith('000_'))!.id;
});
afterAll(() => index.close());

const figure = (paragraph: number, value: string): StoredFigure =>
  index.figuresOf(reportId, paragraph).find((each) => each.value === value)!;

/** The verdict on a text that cites a paragraph of report 000. */
function verdict(text: string, paragraph: number, figures: readonly StoredFigure[] = []) {
  const sentence: DraftSentence = {
    text,
    sources: [{ reportId, paragraph, start: 0, end: 5 }],
    figures,
    computed: false,
  };
  return verdictOn(sentence, parts);
}

describe('a sentence in the form of our own that does not state its figure', () => {
  const SAID = '579家（嘉兴市2020年上半年）：“完成高新技术企业入库579家”';

  it.each([
    ['the value of a neighbour', SAID.replace(/^579/, '1157')],
    ['a bound that is not stated', SAID.replace(/^/, '超过')],
    ['目标 on a result', SAID.replace('上半年', '上半年目标')],
    ['words around it of another figure', SAID.replace(/“.*”/, '“全市第一批认定省科技型中小企业1157家”')],
  ])('is not supported: %s', (_, text) => {
    expect(verdict(text, 17, [figure(17, '579')])).toBe('not_found');
  });

  it('is not supported with the opposite direction', () => {
    const text = '下降21.9%（嘉兴市2020年1—5月）：“高新技术产业投资213.43亿元,增长21.9%”';
    expect(verdict(text, 7, [figure(7, '21.9')])).toBe('not_found');
  });

  it('is not supported with the value of a figure that the index does not hold', () => {
    const forged = { ...figure(17, '579'), value: '1157', span: figure(17, '1157').span, unit: '项' };
    expect(verdict('1157家（嘉兴市2020年上半年）：“认定省科技型中小企业1157家”', 17, [forged])).toBe(
      'not_found',
    );
  });
});

describe('a sentence in free words with a figure', () => {
  const GREW = '2020年1—5月嘉兴市高新技术产业投资增长21.9%。';

  it.each([
    ['in the order of its own', GREW, 7],
    ['with two figures', '2020年1—5月，嘉兴市高新技术产业投资213.43亿元，增长21.9%。', 7],
    ['in another scale', '2020年1—5月嘉兴市高新技术产业投资2134300万元。', 7],
    ['by a shorter name', '嘉兴市2020年上半年高企入库579家。', 17],
    ['with the words of the report', '嘉兴市2020年上半年高企入库579家：“完成高新技术企业入库579家”。', 17],
    ['called a target', '嘉兴市2020年的目标是新认定1000家。', 17],
  ])('is supported %s', (_, text, paragraph) => {
    expect(verdict(text, paragraph)).toBe('supported');
  });

  it.each([
    ['the opposite direction', GREW.replace('增长', '下降'), 7],
    ['another place', GREW.replace('嘉兴', '绍兴'), 7],
    ['another place beside its own', GREW.replace('嘉兴市', '绍兴市嘉兴市'), 7],
    ['no place', GREW.replace('嘉兴市', ''), 7],
    ['another year', GREW.replace('2020', '2019'), 7],
    ['a longer period', GREW.replace('1—5月', ''), 7],
    ['no period', GREW.replace('2020年1—5月', ''), 7],
    ['another indicator', GREW.replace('投资', '增加值'), 7],
    ['an indicator that the report never names', GREW.replace('投资', '出口'), 7],
    ['a bound', GREW.replace('21.9%', '超过21.9%'), 7],
    ['a rounding', GREW.replace('21.9%', '22%'), 7],
    ['another unit', '嘉兴市2020年上半年高企入库579项。', 17],
    ['another scale', '嘉兴市2020年上半年高企入库579万家。', 17],
    ['a neighbour’s value', '嘉兴市2020年上半年高企入库1157家。', 17],
    ['a result for a target', '嘉兴市2020年新认定1000家。', 17],
    ['a target for a result', '嘉兴市2020年上半年目标是高企入库579家。', 17],
    ['a quotation that is none', '嘉兴市2020年上半年高企入库579家：“高新技术企业入库达579家”。', 17],
    ['a clause that stands nowhere', '嘉兴市2020年上半年高企入库579家，获得国务院表彰。', 17],
    ['the words of another paragraph', GREW, 17],
  ])('is not supported with %s', (_, text, paragraph) => {
    expect(verdict(text, paragraph)).toBe('not_found');
  });

  it('must tell the figures that its draft says it states', () => {
    expect(verdict(GREW, 7, [figure(7, '21.9')])).toBe('supported');
    expect(verdict(GREW, 7, [figure(7, '3.5')])).toBe('not_found');
  });
});

describe('a sentence in free words without a figure', () => {
  it.each([
    ['says what the paragraph says', '嘉兴市实施新一轮科技企业倍增行动。'],
    ['names the place that the paragraph stands under', '嘉兴市积极落实研发费用加计扣除政策。'],
  ])('is supported where it %s', (_, text) => {
    expect(verdict(text, 17)).toBe('supported');
  });

  it.each([
    ['words that stand nowhere', '嘉兴市建成了国家实验室，并获得国务院表彰。'],
    ['another place', '绍兴市实施新一轮科技企业倍增行动。'],
    ['the opposite', '嘉兴市没有实施新一轮科技企业倍增行动。'],
    ['another name in it', '嘉兴市实施新一轮农业企业倍增行动。'],
    ['another year', '2018年嘉兴市实施新一轮科技企业倍增行动。'],
    ['nothing in it', '是的。'],
  ])('is not supported with %s', (_, text) => {
    expect(verdict(text, 17)).toBe('not_found');
  });
});

describe('a quotation', () => {
  it('may not cut a number in two', () => {
    expect(verdict('157家,创历史新高', 17)).toBe('not_found');
    expect(verdict('高新技术产业投资213.43亿元,增长21', 7)).toBe('not_found');
  });
});

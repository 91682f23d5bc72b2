// A draft against its own cited paragraphs, whoever wrote it: what does not stand there is never shown.
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Draft, DraftSentence } from '../../src/answer/draft.js';
import { loadField } from '../../src/field/field.js';
import type { StoredFigure } from '../../src/indexing/figure-reader.js';
import { type IndexReader, openIndex } from '../../src/indexing/index-reader.js';
import { type VerifyParts, verdictOn, verifyDraft } from '../../src/verify/verify.js';
import { TEST_IDENTITY } from '../fixtures/ingest-folder.js';

let index: IndexReader;
let parts: VerifyParts;
let reportId: number;
beforeAll(async () => {
  index = await openIndex({ folder: inject('seedsIndex'), identity: TEST_IDENTITY });
  parts = { index, field: loadField() };
  reportId = [...index.reports.values()].find(({ path }) => path.startsWith('000_'))!.id;
});
afterAll(() => index.close());

/** A figure of report 000 by its paragraph and value. */
const figure = (paragraph: number, value: string): StoredFigure =>
  index.figuresOf(reportId, paragraph).find((each) => each.value === value)!;

/** 579家 in paragraph 17 of report 000: 嘉兴市, first half of 2020. */
const SAID = '579家（嘉兴市2020年上半年）：“完成高新技术企业入库579家”';
function saying(text: string, stated = figure(17, '579'), paragraph = 17): DraftSentence {
  return {
    text,
    sources: [{ reportId, paragraph, ...stated.span }],
    figures: [stated],
    computed: false,
  };
}
const verdict = (sentence: DraftSentence) => verdictOn(sentence, parts);
const answered = (...sentences: DraftSentence[]): Draft => ({ status: 'answered', sentences });

describe('a sentence with a figure', () => {
  it('is supported where figure, label and quotation stand in its paragraph', () => {
    expect(verdict(saying(SAID))).toBe('supported');
  });

  it.each([
    ['another number', SAID.replace(/^579家/, '597家')],
    ['another unit', SAID.replace(/^579家/, '579项')],
    ['another scale', SAID.replace(/^579家/, '579万家')],
    ['another place', SAID.replace('嘉兴市', '绍兴市')],
    ['another year', SAID.replace('2020年', '2019年')],
    ['another part of the year', SAID.replace('上半年', '下半年')],
    ['no place and period at all', SAID.replace(/（.*?）/, '')],
    ['words that are not the paragraph’s in its quotation', SAID.replace('入库579家”', '入库共579家”')],
    ['a quotation put together from two places', SAID.replace('“完成', '“累计达5799家;完成')],
  ])('is not with %s', (_, text) => {
    expect(verdict(saying(text))).toBe('not_found');
  });

  it('is not where another paragraph is cited', () => {
    const sentence = saying(SAID);
    const elsewhere = { ...sentence, sources: [{ ...sentence.sources[0]!, paragraph: 18 }] };
    expect(verdict(elsewhere)).toBe('not_found');
  });

  it('is not where the cited paragraph does not exist', () => {
    const sentence = saying(SAID);
    const nowhere = { ...sentence, sources: [{ ...sentence.sources[0]!, paragraph: 999 }] };
    expect(verdict(nowhere)).toBe('not_found');
  });

  it('is not where nothing is cited', () => {
    expect(verdict({ ...saying(SAID), sources: [] })).toBe('not_found');
  });

  it('is not where the figure does not stand at its span', () => {
    const moved = { ...figure(17, '579'), span: { start: 0, end: 4 } };
    expect(verdict(saying(SAID, moved))).toBe('not_found');
  });
});

describe('a target', () => {
  const target = () => figure(17, '1000');
  const TARGET = '1000家（嘉兴市2020年目标）：“完成全年新认定1000家的目标任务”';

  it('is supported where it is called one', () => {
    expect(verdict(saying(TARGET, target()))).toBe('supported');
  });

  it('is not where it is told as a result', () => {
    expect(verdict(saying(TARGET.replace('年目标）', '年）'), target()))).toBe('not_found');
  });
});

describe('a quotation', () => {
  const quoting = (text: string): DraftSentence => ({
    text,
    sources: [{ reportId, paragraph: 17, start: 0, end: 10 }],
    figures: [],
    computed: false,
  });

  it('is supported where the paragraph says just that', () => {
    expect(verdict(quoting('全市第一批认定省科技型中小企业1157家,创历史新高,累计达5799家'))).toBe(
      'supported',
    );
  });

  it('is supported where only the spaces differ', () => {
    expect(verdict(quoting('创历史新高, 累计达 5799家'))).toBe('supported');
  });

  it.each([
    ['number', '累计达5797家'],
    ['unit', '累计达5799项'],
    ['scale', '累计达5799万家'],
  ])('is not with another %s', (_, text) => {
    expect(verdict(quoting(text))).toBe('not_found');
  });
});

describe('a computed sentence', () => {
  const pair = (): [StoredFigure, StoredFigure] => [figure(7, '43929000000'), figure(31, '29881000000')];
  const computing = (text: string): DraftSentence => ({
    text,
    sources: [
      { reportId, paragraph: 7, start: 0, end: 5 },
      { reportId, paragraph: 31, start: 0, end: 5 },
    ],
    figures: pair(),
    computed: true,
  });
  const COMPUTED = '嘉兴市2020年1—5月比绍兴市2020年1—5月高出140.48亿元（由439.29亿元与298.81亿元计算得出）';

  it('is supported where it names both figures and their difference', () => {
    expect(verdict(computing(COMPUTED))).toBe('supported');
  });

  it.each([
    ['another difference', COMPUTED.replace('140.48亿元', '141.48亿元')],
    ['the difference in another scale', COMPUTED.replace('140.48亿元', '140.48万元')],
    ['a figure that it is not made from', COMPUTED.replace('439.29亿元', '493.29亿元')],
    ['only one of its figures', COMPUTED.replace('与298.81亿元', '')],
  ])('is not with %s', (_, text) => {
    expect(verdict(computing(text))).toBe('not_found');
  });

  const SUM = '嘉兴市2020年1—5月与绍兴市2020年1—5月合计738.1亿元（由439.29亿元与298.81亿元相加得出）';

  it('is supported where it names the parts and their sum', () => {
    expect(verdict(computing(SUM))).toBe('supported');
  });

  it.each([
    ['another sum', SUM.replace('738.1亿元', '783.1亿元')],
    ['the sum in another scale', SUM.replace('738.1亿元', '738.1万元')],
    ['the difference for the sum', SUM.replace('738.1亿元', '140.48亿元')],
    ['a part that it is not made from', SUM.replace('298.81亿元', '289.81亿元')],
    ['another place', SUM.replace('嘉兴市', '湖州市')],
    ['a bound that its parts have not', SUM.replace('合计', '合计不低于')],
  ])('is not with %s', (_, text) => {
    expect(verdict(computing(text))).toBe('not_found');
  });

  it('is not where its parts have no sum', () => {
    const shares = [figure(7, '59.88'), figure(31, '51.5')];
    const text = '嘉兴市2020年1—5月与绍兴市2020年1—5月合计111.38%（由59.88%与51.5%相加得出）';
    expect(verdict({ ...computing(text), figures: shares })).toBe('not_found');
  });

  const third = () => figure(7, '21343000000');
  const choosing = (text: string): DraftSentence => ({ ...computing(text), figures: [...pair(), third()] });
  const MOST = '按报告所述，3项中最高的是嘉兴市2020年1—5月（439.29亿元）';

  it('is supported where it names the highest of several', () => {
    expect(verdict(choosing(MOST))).toBe('supported');
  });

  it.each([
    ['one that is not the highest', MOST.replace('嘉兴市', '绍兴市').replace('439.29', '298.81')],
    ['the highest called the lowest', MOST.replace('最高', '最低')],
    ['fewer than there are', MOST.replace('3项', '2项')],
  ])('is not with %s', (_, text) => {
    expect(verdict(choosing(text))).toBe('not_found');
  });

  it('is not where it is made from one figure only', () => {
    expect(verdict({ ...computing(COMPUTED), figures: pair().slice(0, 1) })).toBe('not_found');
  });
});

describe('a draft', () => {
  it('is shown without the sentences that do not stand', () => {
    const answer = verifyDraft(answered(saying(SAID.replace(/^579家/, '597家')), saying(SAID)), parts);
    expect(answer.status).toBe('answered');
    expect(answer.answer).toBe(`${SAID}。[1]`);
    expect(answer.sentences).toEqual([{ text: SAID, citations: [1], verdict: 'supported', computed: false }]);
  });

  it('none of whose sentences stands becomes a refusal', () => {
    expect(verifyDraft(answered(saying(SAID.replace(/^579家/, '597家'))), parts)).toEqual({
      status: 'not_found',
      answer: '',
      sentences: [],
      citations: [],
      reason: '找到的内容未能通过核对，不作为答案。',
      missing: 'evidence',
      nearest: [],
    });
  });

  it('numbers its citations in the order of their use, one a paragraph', () => {
    const other = saying(
      '59.88%（嘉兴市2020年1—5月）：“全市高新技术产业增加值占规模以上工业增加值比重达59.88%”',
      figure(7, '59.88'),
      7,
    );
    const { citations, sentences } = verifyDraft(answered(saying(SAID), other, saying(SAID)), parts);
    expect(citations.map(({ n, paragraph }) => [n, paragraph])).toEqual([
      [1, 17],
      [2, 7],
    ]);
    expect(sentences.map((sentence) => sentence.citations)).toEqual([[1], [2], [1]]);
  });

  it('cites the words of each paragraph as they stand', () => {
    const { citations } = verifyDraft(answered(saying(SAID)), parts);
    const [{ text, quote, start, end }] = citations as [(typeof citations)[0]];
    expect(quote).toBe('579家');
    expect(text.slice(start, end)).toBe('579家');
  });

  it('that refuses loses the offers that do not stand', () => {
    const refusal: Draft = {
      status: 'not_found',
      missing: 'period',
      reason: '报告中没有2021年的数据；最接近的如下。',
      offers: [saying(SAID.replace(/^579家/, '597家')), saying(SAID)],
    };
    const { answer, nearest, missing, reason } = verifyDraft(refusal, parts);
    expect(nearest.map(({ text }) => text)).toEqual([SAID]);
    expect({ answer, missing, reason }).toEqual({
      answer: '',
      missing: 'period',
      reason: '报告中没有2021年的数据；最接近的如下。',
    });
  });
});

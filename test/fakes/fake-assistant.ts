// An assistant that answers by echo, for tests of the way an answer takes and not of the answer.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FigureView, ParagraphView, ReportSummary } from '../../src/assistant.js';
import type { ChatAssistant } from '../../src/interfaces/telegram/telegram-context.js';
import type { Answer, Citation } from '../../src/verify/answer.js';

const PARAGRAPHS = [
  '2020年嘉兴市科技工作总结',
  '1—6月，嘉兴市高新技术企业入库<579>家，同比增长12%。',
  '下半年将继续推进 R&D 投入。',
];

const REPORT: ReportSummary = {
  id: 1,
  path: 'jiaxing.txt',
  title: '嘉兴市科技工作总结',
  place: '嘉兴市',
  year: 2020,
  paragraphs: 3,
};

export const CITATION: Citation = {
  n: 1,
  report: REPORT.path,
  title: REPORT.title,
  paragraph: 2,
  text: PARAGRAPHS[1]!,
  quote: '嘉兴市高新技术企业入库<579>家',
  start: 5,
  end: 22,
  place: '嘉兴市',
  period: '2020年1—6月',
};

const FIGURES: FigureView[] = [
  {
    indicator: '高企入库',
    value: '579家',
    amount: '579',
    unit: '家',
    place: '嘉兴市',
    period: '2020年1—6月',
    nature: 'actual',
    sentence: PARAGRAPHS[1]!,
    report: REPORT.path,
    paragraph: 2,
  },
];

const answered = (text: string, citations: readonly Citation[]): Answer => ({
  status: 'answered',
  answer: text,
  sentences: [{ text, citations: citations.map(({ n }) => n), verdict: 'supported', computed: false }],
  citations,
  reason: null,
  missing: null,
  nearest: [],
});

const NOT_FOUND: Answer = {
  status: 'not_found',
  answer: '',
  sentences: [],
  citations: [],
  reason: '报告中没有2024年的数据。',
  missing: 'period',
  nearest: [{ text: '2020年1—6月为579家', citation: CITATION }],
};

export type Asked = { readonly question: string; readonly history: readonly string[] };

export function createFakeAssistant(options: { thinkMs?: number } = {}) {
  const asked: Asked[] = [];
  const reports: ReportSummary[] = [REPORT];
  const paragraphs = new Map<string, string[]>([[REPORT.path, [...PARAGRAPHS]]]);
  /** What the next refresh will find, besides what is there. */
  const refresh = { adds: [] as string[], fails: [] as string[], calls: 0 };
  let atWork = 0;
  let mostAtWork = 0;

  const answerTo = (question: string): Answer => {
    if (question.includes('2024')) return NOT_FOUND;
    if (question.includes('很长'))
      return answered(`${'这一句讲<科技>&创新，有据可查。'.repeat(600)}[1]`, [CITATION]);
    if (question.includes('出错')) throw new TypeError(`a bug with /home/secret/path`);
    return answered(`答：${question}[1]`, [CITATION]);
  };

  const assistant: ChatAssistant = {
    ask: async (question, history = [], onDraft) => {
      atWork += 1;
      mostAtWork = Math.max(mostAtWork, atWork);
      asked.push({ question, history });
      try {
        if (question.includes('草稿')) {
          for (const part of ['草', '草稿一', '草稿一二', '草稿一二三']) {
            onDraft?.(part);
            await sleep(700);
          }
        }
        if (options.thinkMs) await sleep(options.thinkMs);
        return answerTo(question);
      } finally {
        atWork -= 1;
      }
    },
    check: async (claim) => ({
      verdict: claim.includes('600') ? 'contradicted' : 'supported',
      citations: [CITATION],
      correction: claim.includes('600') ? '报告写的是579家' : null,
      findings: [
        {
          text: claim,
          verdict: claim.includes('600') ? 'contradicted' : 'supported',
          discrepancy: claim.includes('600') ? 'number' : null,
          citation: 1,
        },
      ],
    }),
    figures: ({ indicator, place, period }) =>
      FIGURES.filter(
        (one) =>
          (!indicator || one.indicator.includes(indicator)) &&
          (!place || (one.place ?? '').includes(place)) &&
          (!period || (one.period ?? '').includes(period.replace('年', ''))),
      ),
    reports: () => reports,
    paragraph: (report, number): ParagraphView | undefined => {
      const text = paragraphs.get(report)?.[number - 1];
      return text === undefined
        ? undefined
        : { report, title: REPORT.title, number, text, place: null, period: null, leftOut: null };
    },
    refresh: async (onProgress) => {
      refresh.calls += 1;
      onProgress?.('读取 1/1');
      const added = refresh.adds.splice(0);
      for (const path of added)
        reports.push({ ...REPORT, id: reports.length + 1, path, title: `报告 ${path}` });
      return {
        added: added.length,
        updated: 0,
        failed: refresh.fails.splice(0).map((path) => ({ path, reason: 'broken' })),
      };
    },
  };
  return { assistant, asked, paragraphs, refresh, mostAtWork: () => mostAtWork };
}

export type FakeAssistant = ReturnType<typeof createFakeAssistant>;

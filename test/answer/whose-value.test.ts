// “哪个市…是41.3亿元”: the value is looked up, and everyone who has it is told.
import { describe, expect, it } from 'vitest';
import { FOUR_CITIES } from './reports.js';
import { useSmallIndex } from './small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const told = async (question: string) =>
  (await small().ask(question)).sentences.map(({ text }) => text.replace(/：.*/, ''));

describe('whose it is', () => {
  it.each([
    ['哪个市2022年全社会研发投入是41.3亿元', ['41.3亿元（丽水市2022年）']],
    ['哪个市的高新技术产业增加值占规上工业增加值比重达63.8%', ['63.8%（湖州市2022年）']],
    ['哪些市2022年新认定高新技术企业超过140家', ['312家（湖州市2022年）', '146家（衢州市2022年）']],
    ['哪些市2022年研发投入占地区生产总值比重低于2.43%', ['2.25%（丽水市2022年）']],
    ['哪个市要新认定高新技术企业330家以上', ['330家以上（湖州市2023年目标）']],
  ])('%s', async (question, wanted) => {
    expect(await told(question)).toEqual(wanted);
  });
});

it.each(['哪个市2022年全社会研发投入是51.3亿元', '哪些市2022年新认定高新技术企业超过500家'])(
  'nobody’s is refused: %s',
  async (question) => {
    expect((await small().ask(question)).status).toBe('not_found');
  },
);

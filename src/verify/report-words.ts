// A claim as people tell it, put the way reports put it: the same statement in their order and their verbs.
import { findQuantities } from '../figures/find-quantities.js';
import { asGrowth } from './told-ratios.js';

/** What a number may begin with. */
const NUMBER = '(?=[约近逾超]?[\\d一二两三四五六七八九十百千])';

/** Verbs of change, after which the amount of it stands. */
const CHANGED =
  /(?:多出|多[收打产]|多了|少[收打产]|少了|增加|增长|增产|增多|提高|提升|上升|上涨|扩大|下降|减少|减产|降低|回落|缩小|下跌)[^,;。]*\d/;
/** “跟1995年底相比,…增加…”: what is compared with stands before all that is compared. */
const COMPARED = /(?:跟|与|和|同|较|比)([^,;。]{0,6}\d{4}年[^,;。]{0,4}?)(?:相比较?|比较|比起来|比),([^。]+)/;

/** The base put where reports have it, right before the verb of change. */
const withBase = (clause: string, base: string): string =>
  /[比较由从]/.test(clause) ? clause : clause.replace(CHANGED, (change) => `比${base}${change}`);

const withBasesInside = (claim: string): string =>
  claim.replace(COMPARED, (_, base: string, clauses: string) =>
    clauses
      .split(/(?<=[,;])/)
      .map((clause) => withBase(clause, base))
      .join(''),
  );

/** Who has harvested or made so much of a thing. */
const MADE =
  /(?<![减增投破停验吸征回接税招签没改建打创织锻])(?:(?:打|收获?|生产|(?<!生)产|制造|(?<!制)造)[下出]?了|造出)$/;
/** What is harvested or made is measured. */
const MEASURED = /[吨斤担石台辆件套度方]$/;
const MADE_THING = /^的?([\u4e00-\u9fff]{1,6})(?=[,;。]|$)/;
/** “有16.7万个…得到改造” is “改造…16.7万个”. */
/** “4867万人次从江北机场进出港” is “江北机场旅客吞吐量4867万人次”. */
const PASSED_THROUGH =
  /^(?:的?旅客)?(?:从|在|经|由)([\u4e00-\u9fff]{2,12}?(?:机场|口岸))(?:进出港?|出入境|进进出出)/;
const THERE_ARE = /(?:共|已|累计)?有$/;
const BEING_DONE = /^的?([\u4e00-\u9fff]{2,10}?)(?:得到了?|完成了?|获得了?)([\u4e00-\u9fff]{2})(?=[,;。]|$)/;

/** The noun that an amount is of, moved before the amount. */
function withNounsFirst(claim: string): string {
  return findQuantities(claim).reduceRight((text, { start, end }) => {
    const [before, amount, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
    const [made, thing] = after.match(MADE_THING) ?? [];
    if (thing && MADE.test(before) && MEASURED.test(amount))
      return `${before.replace(MADE, '')}${thing}产量${amount}${after.slice(made!.length)}`;
    const [passed, gate] = after.match(PASSED_THROUGH) ?? [];
    if (gate && amount.endsWith('人次'))
      return `${before.replace(THERE_ARE, '')}${gate}旅客吞吐量${amount}${after.slice(passed!.length)}`;
    const [done, noun, act] = after.match(BEING_DONE) ?? [];
    if (act && THERE_ARE.test(before))
      return `${before.replace(THERE_ARE, '')}${act}${noun}${amount}${after.slice(done!.length)}`;
    return text;
  }, claim);
}

const YEAR_BEGINS = /(截至|截止到?|到)(\d{4})年初(?![步级中期次等选创审])/g;

/** One thing said in two ways, the reports' way last. */
const SAID_OTHERWISE: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=比[^,;。]{2,12})(?<![增许])多[出收打产用花招建卖]了?${NUMBER}`, 'g'), '增加'],
  [new RegExp(`(?<=比[^,;。]{2,12})(?<![减缺])少[收打产用花招建卖]了?${NUMBER}`, 'g'), '减少'],
  [new RegExp(`(?<![增许更最至])多了${NUMBER}`, 'g'), '增加'],
  [new RegExp(`(?<![至最减])少了${NUMBER}`, 'g'), '减少'],
  [new RegExp(`(?:还|尚|仍|并)?(?:没有?|未)能?(?:达到?|到)了?${NUMBER}`, 'g'), '不到'],
  [new RegExp(`(?<=[到至为])(?:现在|目前|如今|眼下|今天)的?${NUMBER}`, 'g'), ''],
  [/建立了?外交关系/g, '建交'],
  [/跌幅/g, '降幅'],
  [new RegExp(`(?<![上高回看])涨了?${NUMBER}`, 'g'), '上涨'],
  [new RegExp(`(?<!下)跌了?${NUMBER}`, 'g'), '下跌'],
  [new RegExp(`(?:新增?|又|还)?添了?${NUMBER}`, 'g'), '新增'],
  [new RegExp(`(?:[再又]加了?|(?<![增添追累参叠附外])加了)${NUMBER}(?=[^,;。]{1,8}[元块])`, 'g'), '提高'],
  [new RegExp(`吞吐了?${NUMBER}`, 'g'), '吞吐量'],
  [new RegExp(`赚了?${NUMBER}`, 'g'), '实现利润'],
  [/(?<=[比较为是])(?:[上前]一|头)年/g, '上年'],
  [/标准集装箱/g, '标准箱'],
  [/(?<=[\d万亿千百十])个(?=标准?箱)/g, ''],
  [/(?<=[\d万亿千百十一二三四五六七八九])块钱?(?=[,;。]|$)/g, '元'],
  [/摘了帽/g, '摘帽'],
  [/新能源车(?!企)/g, '新能源汽车'],
  [/新修建?了?(?=公路|铁路|高速|道路|水库)/g, '新增'],
];

/** What stands at the beginning of a year stood at the end of the one before. */
export const withYearsEnd = (claim: string): string =>
  claim.replace(YEAR_BEGINS, (_, until: string, year: string) => `${until}${Number(year) - 1}年底`);

/** The claim in the reports' words; the claim itself where it has none that they put otherwise. */
export const inReportWords = (claim: string): string =>
  SAID_OTHERWISE.reduce(
    (text, [said, stated]) => text.replace(said, stated),
    withNounsFirst(withBasesInside(asGrowth(claim))),
  );

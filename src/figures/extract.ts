// The figures of a sentence: each quantity with its indicator, kind, period, place and nature.
import type { Field } from '../field/field.js';
import { firstYear, lastYear, type Period, yearPeriod } from '../field/periods.js';
import { type Clause, cutClauses, runsOf } from './clauses.js';
import type { Figure, FigureKind } from './figure.js';
import { findQuantities, type Quantity } from './quantities.js';
import { createResolver, type Resolver, type SentenceScope } from './resolve.js';
import {
  clauseSubject,
  cleanSubject,
  endsInVerb,
  followingNoun,
  listMembers,
  stripLinks,
  withParent,
} from './subject.js';

const UP =
  '增长率?|增加额?|新增加|增幅|增速|增产|增收|提高|提升|上升|上涨|涨幅|升幅|扩大|加快|上浮|高出?|多|翻';
const DOWN = '下降|降低|降幅|降|减少|减产|减|回落|缩小|收窄|下跌|下滑|下调|压减|压缩|节约|少|低';
const CHANGE = new RegExp(`(?<verb>${UP}|${DOWN})(?:了|幅度|速度|率)?(?<to>到|至)?(?:了)?$`);
/** A level reached over years is that of the last of them. */
const REACHES = /(?:增加|提高|上升|下降|降低|扩大|发展|增长|减少|升|降)(?:到|至)(?:了)?$/;
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);
const BASIS =
  /(?:同比|环比|年均|平均每年|每年平均|年平均|(?:比|较|按)(?:上年|去年|[^,;]{1,16}?))(?:同期|末|底)?(?:可比价格|可比口径)?(?:实际|名义|累计|净|约|共|又|再|分别|均|各|将|已)*$/;
const SHARE = /占(?!用|地面积)[^,;]{0,30}?(?:的?(?:比重|比例|份额|比率|比|百分比))?$/;
const GAP = /(?:高于|低于|快于|慢于|优于|超出|领先)[^,;]{2,14}$/;
const RANK_LINK =
  /(?:分列|分居|列|位?居|位列|位次|排在?|排名|名列|跃居|升至|升到|跃升到?|跃升至|为|至|到|达到?|从|由|上升到?|上升为|稳居|继续保持|保持|向|进入|跻身|首次|综合评价|均|已|分别)*(?<scope>世界|全球|全国|全省|全市|全区|全县|发展中国家|主要经济体|亚洲)?$/;

type Parts = { kind: FigureKind; subject: string; direction: Figure['direction']; basis: string | null };
/** What carries over from clause to clause of a sentence. */
type State = {
  subject: string;
  previous: readonly string[];
  basePeriod: Period | null;
  levelPeriod: Period | null;
};

function changeParts(left: string): Parts | undefined {
  const core = left.replace(
    /(?:约|近|超过|达到?了?|为|是|突破|不低于|不超过|分别|共|各|将近|接近|不到|保持在?|控制在?|左右|在)+$/,
    '',
  );
  const match = core.match(CHANGE);
  if (!match || /新增$/.test(core)) return undefined;
  const verb = match.groups!['verb']!;
  const isNoun = /[幅速率额]$/.test(core.slice(match.index));
  if (
    match.groups!['to'] ||
    (!isNoun &&
      /(?:到|至|为|达到?)/.test(left.slice(core.length)) &&
      !/^(?:达|分别)/.test(left.slice(core.length)))
  )
    return undefined;
  if (/^(?:高|低|多|少|快)$/.test(verb) && !/比|较/.test(core)) return undefined;
  const before = core.slice(0, match.index);
  const basis = before.match(BASIS)?.[0] ?? null;
  return {
    kind: 'change',
    subject: cleanSubject(
      basis
        ? before.slice(0, before.length - basis.length)
        : before.replace(/(?:实际|名义|累计|净|分别|均|各|将|总共|又|再|还|并|可)+$/, ''),
    ),
    direction: IS_DOWN.test(verb) ? 'down' : 'up',
    basis,
  };
}

function rankParts(left: string): Parts {
  const match = left.match(RANK_LINK)!;
  const direction = /降/.test(match[0]) ? 'down' : null;
  return {
    kind: 'rank',
    subject: cleanSubject(left.slice(0, match.index)),
    direction,
    basis: match.groups?.['scope'] ?? null,
  };
}

/** Kind and subject as the words before the number tell. */
function partsOf(quantity: Quantity, left: string): Parts {
  if (quantity.unit === '位' && quantity.unitClass === 'rank') return rankParts(left);
  if (quantity.unitClass === 'rank') return { ...rankParts(left), kind: 'rank' };
  if (quantity.unit === '番')
    return {
      kind: 'change',
      subject: cleanSubject(left.replace(/(?:比[^,]{2,12}|再|又)*$/, '')),
      direction: 'up',
      basis: null,
    };
  const gap = left.match(GAP);
  if (gap)
    return {
      kind: 'gap',
      subject: cleanSubject(left.slice(0, gap.index)),
      direction: /低|慢/.test(gap[0]) ? 'down' : 'up',
      basis: gap[0],
    };
  const change = changeParts(left);
  if (change) return change;
  const subject = cleanSubject(left.replace(/(?:由|从)$/, ''));
  const isShare = quantity.unit === '%' && (SHARE.test(stripLinks(left)) || /比重|占比|份额/.test(subject));
  return { kind: isShare ? 'share' : 'value', subject, direction: null, basis: null };
}

function indicatorOf(quantity: Quantity, parts: Parts, left: string, right: string, state: State): string {
  const subject = withParent(parts.subject, state.subject);
  if (parts.kind === 'change' || parts.kind === 'rank' || parts.kind === 'gap')
    return subject || state.subject;
  const noun = followingNoun(right);
  const isCount = quantity.unitClass === 'count' || quantity.unitClass === 'people';
  const takesNoun = quantity.unitClass !== 'share' && quantity.unitClass !== 'points' && noun.length >= 2;
  if (takesNoun && (isCount || subject === '' || endsInVerb(stripLinks(left)))) return noun;
  if (/^占/.test(subject)) return `${state.subject}${subject}`;
  return subject || state.subject || noun;
}

const isBaseValue = (left: string, right: string): boolean =>
  /(?:由|从)[^,;。]{0,24}$/.test(left) &&
  /^(?:以上|左右|多|余|的)?[^,;。\d]{0,6}(?:增加|提高|上升|下降|降低|减少|增长|延长|提升|扩大|整合|压减|压缩|缩短|跃升|升|降|调整|减|增|改|到|至)/.test(
    right,
  );

/** Nouns for each member of a run: its own where the words before it list as many, the whole phrase where they do not. */
function runSubjects(left: string, count: number): (string | undefined)[] {
  const alone = Array.from({ length: count }, () => undefined);
  if (count < 2) return alone;
  const match = left.match(/^(?<list>.*?)分别(?<verb>.*)$/);
  const list = match ? match.groups!['list']! : left;
  const members = listMembers(stripLinks(list.replace(new RegExp(`(?:${UP}|${DOWN})$`), '')), count);
  if (!members) return alone;
  const tail = match
    ? cleanSubject(match.groups!['verb']!.replace(new RegExp(`(?:${UP}|${DOWN}).*$`), ''))
    : '';
  return members.map((member) => cleanSubject(member + (tail.length >= 2 && !endsInVerb(tail) ? tail : '')));
}

/** Extracts the figures of one normalised sentence. */
export function extractFigures(field: Field, sentence: string, scope: SentenceScope): Figure[] {
  const resolver = createResolver(field, sentence, scope);
  const quantities = findQuantities(sentence).filter(({ start, end }) => !resolver.isPeriod(start, end));
  if (quantities.length === 0) return [];
  const state: State = { subject: '', previous: [], basePeriod: null, levelPeriod: null };
  return cutClauses(sentence).flatMap((clause) =>
    clauseFigures(clause, quantities, sentence, resolver, state),
  );
}

function clauseFigures(
  clause: Clause,
  all: readonly Quantity[],
  sentence: string,
  resolver: Resolver,
  state: State,
): Figure[] {
  const quantities = all.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const parent = /^其中/.test(clause.text) ? state.subject : '';
  if (quantities.length === 0) {
    const subject = clauseSubject(resolver.withoutPeriods(clause.start, clause.end));
    if (
      state.subject === '' &&
      subject.length >= 2 &&
      subject.length <= 24 &&
      /[\u4e00-\u9fff]/.test(subject)
    )
      state.subject = subject;
    return [];
  }
  const figures: Figure[] = [];
  let from = clause.start;
  let subjectsBefore: string[] = [];
  for (const run of runsOf(sentence, quantities)) {
    const first = run[0]!;
    const left = resolver.withoutPeriods(from, first.start);
    const subjects = runSubjects(left, run.length);
    const periods = resolver.periodsFor(run, from);
    const earlier =
      run.length > 1 && subjects.every((s) => s === undefined)
        ? (lastSubjects(figures, subjectsBefore, run.length) ??
          (state.previous.length === run.length ? state.previous : undefined))
        : undefined;
    for (const [i, quantity] of run.entries()) {
      const right = sentence.slice(quantity.end, clause.end);
      const beyond = sentence.slice(run.at(-1)!.end, run.at(-1)!.end + 8);
      const parts = partsOf(quantity, left);
      const indicator = earlier?.[i] ?? subjects[i] ?? indicatorOf(quantity, parts, left, right, state);
      const before = figures.at(-1);
      const base =
        before?.isBase && before.unit === quantity.unit && parts.kind !== 'change' ? before : undefined;
      const isBase =
        isBaseValue(sentence.slice(from, quantity.start), right) ||
        (/由前/.test(left) && /^,?(?:转为|变为)/.test(beyond));
      const period = base
        ? levelPeriod(sentence, quantity, base, resolver, state)
        : isBase
          ? basePeriod(sentence, quantity, resolver, state)
          : periods[i]!;
      figures.push(
        figureOf({
          quantity,
          parts,
          indicator,
          lead: subjects[i] ?? left,
          context: subjects[i] ?? clause.text,
          parent,
          clause,
          isBase,
          period,
          resolver,
          base,
        }),
      );
    }
    const lastIndicator = figures.at(-1)!.indicator;
    if (lastIndicator)
      state.subject = run.length > 1 && subjects[0] ? state.subject || lastIndicator : lastIndicator;
    subjectsBefore = [...subjectsBefore, ...figures.slice(-run.length).map(({ indicator }) => indicator)];
    from = run.at(-1)!.end;
  }
  state.previous = figures.map(({ indicator }) => indicator);
  return figures;
}

/** “发放…、使用…,同比增长24.2%、45.5%”: as many changes as there were subjects before. */
function lastSubjects(
  figures: readonly Figure[],
  before: readonly string[],
  count: number,
): string[] | undefined {
  const distinct = [...new Set([...before, ...figures.map(({ indicator }) => indicator)])].filter(Boolean);
  return distinct.length === count ? distinct : undefined;
}

type FigureParts = {
  quantity: Quantity;
  parts: Parts;
  indicator: string;
  lead: string;
  context: string;
  parent: string;
  clause: Clause;
  isBase: boolean;
  period: Timed;
  resolver: Resolver;
  base: Figure | undefined;
};

type Timed = { readonly period: Period | null; readonly named: boolean };

/** Where the 由 or 从 of a value before stands. */
const baseStart = (sentence: string, at: number): number =>
  Math.max(sentence.lastIndexOf('由', at), sentence.lastIndexOf('从', at));
const onlyFirst = (period: Period | null): Period | null => period && yearPeriod(firstYear(period));
const onlyLast = (period: Period | null): Period | null =>
  period && lastYear(period) > firstYear(period) ? yearPeriod(lastYear(period)) : period;

/** “从1950年到1954年…由A降到B”, “由1997年的A增加到2002年的B”: the time of A, else that of the pair before. */
function basePeriod(sentence: string, quantity: Quantity, resolver: Resolver, state: State): Timed {
  const own = resolver.periodWithin(baseStart(sentence, quantity.start), quantity.start);
  const around = resolver.periodBefore(quantity.start);
  const range =
    around.named && around.period && lastYear(around.period) > firstYear(around.period)
      ? around.period
      : null;
  state.basePeriod = onlyFirst(own ?? range) ?? state.basePeriod;
  return { period: state.basePeriod, named: own !== null };
}

/** The time of B: named beside it, or before the 由. */
function levelPeriod(
  sentence: string,
  quantity: Quantity,
  base: Figure,
  resolver: Resolver,
  state: State,
): Timed {
  const own = resolver.periodWithin(base.end, quantity.start);
  const before = resolver.periodBefore(Math.max(0, baseStart(sentence, base.start)));
  const period = onlyLast(
    own ?? (before.named || state.levelPeriod === null ? before.period : state.levelPeriod),
  );
  state.levelPeriod = period;
  return { period, named: own !== null || before.named };
}

function figureOf({
  quantity,
  parts,
  indicator,
  lead,
  context,
  parent,
  clause,
  isBase,
  period,
  resolver,
  base,
}: FigureParts): Figure {
  const isAverage = parts.basis !== null && /年均|平均/.test(parts.basis);
  return {
    start: quantity.start,
    end: quantity.end,
    kind: base?.kind ?? parts.kind,
    indicator: base?.indicator ?? indicator,
    lead,
    context: `${parent}${context}`,
    value: quantity.value.toFixed(),
    valueTo: quantity.valueTo?.toFixed() ?? null,
    unit: quantity.unit,
    unitClass: quantity.unitClass,
    bound: quantity.bound,
    direction: parts.direction,
    basis: parts.basis,
    isBase,
    place: resolver.placeFor(clause),
    period: resolver.spanOf(
      clause,
      quantity,
      isAverage,
      REACHES.test(lead) ? onlyLast(period.period) : period.period,
    ),
    namesPeriod: period.named,
    nature: resolver.natureFor(quantity, clause),
  };
}

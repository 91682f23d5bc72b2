// A sentence in words of its own, as a language model would write it: each figure and each clause of it must be carried by the cited paragraphs.
import type { Field } from '../field/field.js';
import { townsIn } from '../field/local-names.js';
import { COUNTRY, contains } from '../field/places.js';
import { cutClauses } from '../figures/clauses.js';
import type { Figure } from '../figures/figure.js';
import { findQuantities } from '../figures/find-quantities.js';
import type { StoredFigure } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { ParagraphRecord } from '../indexing/text-reader.js';
import { coverage, type FocusWord, focusWords } from '../retrieve/coverage.js';
import { natureOf, type Query, readQuery } from '../retrieve/query.js';
import { normalizeText } from '../text/normalize.js';
import { splitSentences } from '../text/sentences.js';
import type { Citation } from './answer.js';
import { checkBases } from './check-bases.js';
import { checkText } from './check-text.js';
import { fitDates } from './claim-dates.js';
import { claimedFigures, isAside } from './claimed-figures.js';
import { isComparable, sameBase } from './comparable.js';
import { sameAmount, sameBound } from './composed-sentence.js';
import { createEvidenceReader, wordsBeside } from './evidence.js';
import { comparable, readClaimWords } from './indicator-agreement.js';
import { type Judged, judge, rankOf } from './judge-figure.js';

/** The names must agree so far: a draft has its paragraph before it, so it may not be as loose as a claim. */
const SAME_INDICATOR = 0.75;
/** No other figure of the cited paragraphs may be named better by so much. */
const MAX_BEHIND = 0.05;
/** At least so well must the periods agree: the very one, or a level reached by the end of a longer one. */
const SAME_PERIOD = 0.4;
/** So much of all that a sentence says must stand in its paragraphs. */
const CARRIED = 0.86;
/** Of a word that the reports hardly use, half at least must stand there. */
const NAMED = 0.5;

/** Dates and bounds are compared as such; 已, 仅, 而 name nothing. */
const JUDGED_APART =
  /^(?:[\d~]+[年月日号]?|不?(?:低于|少于|高于|超过|足|到)|突破|控制在|[已仅而前达约近超就也还并])$/;

/** So much of the claimed indicator must stand before or beside the figure. */
const NAMED_BESIDE = 0.75;
/** Words between a name and its number that another may well replace. */
const REACHES =
  /年$|^(?:全[市省县区国]|其中|以上|达到?|完成|实现|增长|增加|提高|提升|上升|下降|减少|降低|同比|超过|突破|力争|预计|确保)/;

/** A figure must be told with the place and period that the report states it for. */
function isPlaced(claimed: Figure, { evidence, place, period }: Judged, { places }: Query): boolean {
  const own = evidence.place;
  const namesPlace = own === null || own.code === COUNTRY.code || places.length > 0;
  if (!namesPlace || place < 1) return false;
  if (claimed.period === null) return evidence.figure.period === null;
  return period.relation === 'same' && period.score >= SAME_PERIOD;
}

export type OwnWordsParts = { readonly index: IndexReader; readonly field: Field };

/** The paragraphs that a text is held against. */
export type Cited = {
  readonly paragraphs: readonly ParagraphRecord[];
  /** The same, each in its place. */
  readonly citations: readonly Citation[];
};

/** What holds for a whole paragraph: whose it is and of what time, as it is told with the citation. */
const sceneOf = ({ title, place, period }: Citation, { headings }: ParagraphRecord): string =>
  normalizeText(`${title} ${headings.join(' ')} ${place ?? ''} ${period ?? ''} `);

/** The text without its numbers: they are compared on their own. */
const withoutQuantities = (text: string): string =>
  findQuantities(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );

/** Makes the reader of what a text claims: the stated figures that carry it, or undefined where something is not carried. */
export function createOwnWordsReader({ index, field }: OwnWordsParts) {
  const read = createEvidenceReader({ index, field });
  const vocabulary = { chunks: index.chunks.length, countOf: index.texts.termCount };

  const wordsOf = (text: string): FocusWord[] => {
    const { focus } = readQuery(field, comparable(field, withoutQuantities(text)), null);
    return focusWords(field, vocabulary, focus).filter((word) => !JUDGED_APART.test(word.text));
  };

  /** Do the words beside a stated figure name what is claimed, and the claim what tells the figure from those before it? */
  const isNamedLike = (mine: readonly FocusWord[], { evidence }: Judged, query: Query): boolean => {
    const judgedApart = `${query.places.map(({ name }) => name).join()},目标`;
    const near = comparable(field, `${evidence.before},${wordsBeside(evidence)},${judgedApart}`);
    return (
      coverage(mine, near) >= NAMED_BESIDE &&
      coverage(leadWords(evidence.figure), comparable(field, query.text)) >= NAMED
    );
  };
  const leadWords = ({ lead }: StoredFigure): FocusWord[] =>
    field.segmenter
      .cut(comparable(field, lead))
      .filter(({ text }) => text.length > 1 && /^[\u3400-\u9fffa-z]+$/.test(text) && !REACHES.test(text))
      .map(({ text }) => ({ text, weight: text.length }));

  /** The stated figure that a claimed one is; undefined where none is, or another is named better. */
  const supportOf = (claimed: Figure, query: Query, stated: readonly StoredFigure[]) => {
    if (claimed.indicator === '') return undefined;
    const towns = townsIn(field, query.text);
    const context = { field, query, towns, words: readClaimWords(field, claimed, query.text) };
    const there = stated
      .filter((figure) => isComparable(claimed, figure) && claimed.nature === figure.nature)
      .map(read)
      .filter((evidence) => sameBase(claimed, evidence))
      .map((evidence) => judge(claimed, evidence, context))
      .filter((item) => isPlaced(claimed, item, query) && !item.isOpposed);
    const best = Math.max(...there.map(rankOf));
    return there.find(
      (item) =>
        item.agrees &&
        item.agreement >= SAME_INDICATOR &&
        isNamedLike(context.words.indicator, item, query) &&
        rankOf(item) >= best - MAX_BEHIND &&
        item.evidence.figure.direction === claimed.direction &&
        sameAmount(claimed, item.evidence.figure),
    )?.evidence.figure;
  };

  /** Are nearly all of the words there, and each that the reports hardly use? */
  const areNamed = (words: readonly FocusWord[], text: string): boolean => {
    const canonical = comparable(field, text);
    return (
      coverage(words, canonical) >= CARRIED &&
      words.every((word) => !word.isAnchor || coverage([word], canonical) >= NAMED)
    );
  };

  /** Does one sentence of a cited paragraph say so? */
  const isSaid = (text: string, thisYear: number | null, { paragraphs, citations }: Cited): boolean => {
    const { text: claim, periods } = readQuery(field, text, thisYear);
    const words = wordsOf(text);
    return paragraphs.some((paragraph, i) =>
      splitSentences(paragraph.text).some(({ start, end }) => {
        const sentence = normalizeText(paragraph.text.slice(start, end));
        const around = sceneOf(citations[i]!, paragraph);
        const isWish = [claim, sentence].map((each) => natureOf(each) === 'target');
        const { period } = paragraph;
        const scope = { places: [], periods: period ? [period] : [], reportYear: thisYear, isCredit: false };
        const chunk = { scope, namesPeriod: period !== null };
        return (
          words.length > 0 &&
          isWish[0] === isWish[1] &&
          areNamed(words, `${around}${sentence}`) &&
          fitDates({ claim, periods, sentence, chunk }) === 'same' &&
          checkText(field, claim, words, { sentence, scene: around }).verdict === 'supported'
        );
      }),
    );
  };

  /** “三个”: so small a count is held against the numbers of the paragraphs alone. */
  const isCounted = (figure: Figure, { paragraphs }: Cited): boolean =>
    paragraphs.some(({ text }) =>
      findQuantities(normalizeText(text)).some(
        ({ value, unit, bound }) =>
          value.eq(figure.value) && unit === figure.unit && sameBound(bound, figure.bound),
      ),
    );

  /** What stands beside the figures: clauses without one are said there, the words of the others named there. */
  const restIsSaid = (text: string, thisYear: number | null, cited: Cited): boolean => {
    const scene = cited.paragraphs
      .map((paragraph, i) => `${sceneOf(cited.citations[i]!, paragraph)}${normalizeText(paragraph.text)}`)
      .join('\n');
    const isClauseSaid = (clause: string) =>
      wordsOf(clause).length === 0 || findQuantities(clause).length > 0 || isSaid(clause, thisYear, cited);
    const there = field.placeNamesIn(scene).map(({ code }) => code);
    const placesStand = field
      .placesIn(text)
      .every(({ place: { code } }) => code === COUNTRY.code || there.some((own) => contains(code, own)));
    return (
      placesStand &&
      areNamed(wordsOf(text), scene) &&
      cutClauses(text).every((clause) => isClauseSaid(clause.text))
    );
  };

  return (text: string, cited: Cited): StoredFigure[] | undefined => {
    const thisYear = index.reports.get(cited.paragraphs[0]!.reportId)?.year ?? null;
    const query = readQuery(field, text, thisYear);
    const { figures: all, bases } = claimedFigures(field, query, thisYear);
    const [asides, claimed] = [true, false].map((is) =>
      all.filter((figure) => isAside(figure, query.text) === is),
    );
    if (!asides!.every((figure) => isCounted(figure, cited))) return undefined;
    if (claimed!.length === 0) return isSaid(query.text, thisYear, cited) ? [] : undefined;
    const stated = cited.paragraphs.flatMap(({ reportId, number }) => index.figuresOf(reportId, number));
    const supports = claimed!.map((figure) => supportOf(figure, query, stated));
    const basesStand = checkBases(field, { figures: all, bases }, query.text, cited.citations).length === 0;
    const isCarried = supports.every((figure) => figure !== undefined) && basesStand;
    return isCarried && restIsSaid(query.text, thisYear, cited) ? supports : undefined;
  };
}

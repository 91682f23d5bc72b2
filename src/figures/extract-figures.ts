// The figures of a sentence: each quantity with its indicator, kind, period, place and nature.
import type { Field } from '../field/field.js';
import { clauseFigures } from './clause-figures.js';
import { type Clause, cutClauses } from './clauses.js';
import type { Figure } from './figure.js';
import { findQuantities } from './find-quantities.js';
import type { SentenceScope } from './own-periods.js';
import type { Carried } from './read-run.js';
import { createResolver } from './resolver.js';

/** What is spoken of inside a bracket ends with it: “签约117项(其中海外14项),占比42%” is of those signed. */
function leaveBrackets(text: string, { start }: Clause, carried: Carried, outside: string[]): void {
  if (text[start - 1] === '(') outside.push(carried.subject);
  if (/\)[,;]?$/.test(text.slice(0, start))) carried.subject = outside.pop() ?? carried.subject;
}

/** Extracts the figures of one normalised sentence. */
export function extractFigures(field: Field, text: string, scope: SentenceScope): Figure[] {
  const resolver = createResolver(field, text, scope);
  const quantities = findQuantities(text).filter(({ start, end }) => !resolver.isPeriod(start, end));
  if (quantities.length === 0) return [];
  const subject = scope.subject ?? '';
  const isInherited = subject !== '';
  const carried: Carried = {
    subject,
    isInherited,
    previous: [],
    basePeriod: null,
    levelPeriod: null,
    place: null,
    isPart: false,
    measure: null,
    spoken: null,
    placeMeasure: scope.placeMeasure ?? null,
    openBase: undefined,
    isWish: false,
    isPartOfWish: false,
  };
  const outside: string[] = [];
  return cutClauses(text).flatMap((clause) => {
    leaveBrackets(text, clause, carried, outside);
    return clauseFigures({ field, text, quantities, resolver }, clause, carried);
  });
}

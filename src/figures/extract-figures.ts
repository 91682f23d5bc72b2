// The figures of a sentence: each quantity with its indicator, kind, period, place and nature.
import type { Field } from '../field/field.js';
import { clauseFigures } from './clause-figures.js';
import { cutClauses } from './clauses.js';
import type { Figure } from './figure.js';
import { findQuantities } from './find-quantities.js';
import type { SentenceScope } from './own-periods.js';
import type { Carried } from './read-run.js';
import { createResolver } from './resolver.js';

/** Extracts the figures of one normalised sentence. */
export function extractFigures(field: Field, text: string, scope: SentenceScope): Figure[] {
  const resolver = createResolver(field, text, scope);
  const quantities = findQuantities(text).filter(({ start, end }) => !resolver.isPeriod(start, end));
  if (quantities.length === 0) return [];
  const carried: Carried = { subject: '', previous: [], basePeriod: null, levelPeriod: null };
  return cutClauses(text).flatMap((clause) => clauseFigures({ text, quantities, resolver }, clause, carried));
}

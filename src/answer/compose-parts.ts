// What the composers that look for several figures work with.
import type { Field } from '../field/field.js';
import type { FiguresByValue } from '../indexing/figure-reader.js';
import type { IndexReader } from '../indexing/index-reader.js';
import type { FindFigures } from '../retrieve/find-figures.js';
import type { ReadParagraph } from './compose-figure.js';

export type ComposeParts = {
  readonly index: IndexReader;
  readonly field: Field;
  readonly find: FindFigures;
  readonly read: ReadParagraph;
  readonly withValue: FiguresByValue;
};

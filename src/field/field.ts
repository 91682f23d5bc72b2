// The field as one value: its segmenter, its places, its names. Made once, handed to every stage that reads text.
import { createSegmenter, type Segmenter } from '../text/words.js';
import { type Country, findCountries } from './countries.js';
import { readFieldLines } from './field-files.js';
import { findPlaceNames, findPlaces, mayNamePlaces } from './find-places.js';
import { type Gazetteer, loadGazetteer, type Place, type PlaceMention } from './places.js';
import { createTerms, type Terms } from './terms.js';

export type Field = {
  readonly segmenter: Segmenter;
  readonly gazetteer: Gazetteer;
  readonly terms: Terms;
  readonly placesIn: (text: string) => PlaceMention[];
  /** Place names wherever they stand, inside other names too. */
  readonly placeNamesIn: (text: string) => Place[];
  /** Countries other than China that a normalised text names. */
  readonly countriesIn: (text: string) => Country[];
};

/** Loads the field's vocabulary; `userLines` are the entries of the file that stands beside the reports. */
export function loadField(userLines: readonly string[] = []): Field {
  const gazetteer = loadGazetteer();
  const terms = createTerms([...readFieldLines('terms.txt'), ...userLines]);
  const segmenter = createSegmenter([
    ...gazetteer.byAlias.keys(),
    ...terms.names,
    ...readFieldLines('words.txt'),
  ]);
  return {
    segmenter,
    gazetteer,
    terms,
    placesIn: (text) => (mayNamePlaces(gazetteer, text) ? findPlaces(gazetteer, text, segmenter) : []),
    placeNamesIn: (text) => findPlaceNames(gazetteer, segmenter.cut(text)),
    countriesIn: (text) => findCountries(segmenter, text),
  };
}

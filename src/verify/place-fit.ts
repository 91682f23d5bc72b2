// Is a stated figure about the place that a claimed one is about?
import type { Field } from '../field/field.js';
import { COUNTRY, type Place } from '../field/places.js';
import type { Figure } from '../figures/figure.js';
import type { Query } from '../retrieve/query.js';
import { type Evidence, wordsBeside } from './evidence.js';

/** The places of the figure's own clause, else those of the claim. */
function claimedPlaces(field: Field, { context, place }: Figure, { places }: Query): readonly Place[] {
  if (places.length < 2) return places;
  const parts = places.filter(({ code }) => code !== COUNTRY.code); // “…居全国第一” is said of a province
  if (parts.length < 2) return parts;
  const own = field
    .placesIn(context)
    .map((mention) => mention.place)
    .filter(({ code }) => code !== COUNTRY.code);
  if (own.length > 0) return own;
  return place ? [place] : places;
}

const shortName = (name: string): string => name.replace(/[省市区县]$/, '');

/** A claim, and the towns that it names. */
export type Claimed = { readonly field: Field; readonly query: Query; readonly towns: readonly string[] };

/** 1 the very place, or none is claimed · 0.5 the report leaves it open · 0 another. */
export function fitPlace(claimed: Figure, evidence: Evidence, { field, query, towns }: Claimed): number {
  const { figure, place } = evidence;
  if (towns.some((town) => !evidence.sentence.includes(town))) return 0;
  const places = claimedPlaces(field, claimed, query);
  if (places.length === 0) return 1;
  const isOf = (own: Place) => places.some(({ code }) => code === own.code);
  const beside = field.placesIn(`${figure.indicator},${figure.lead}`).map((mention) => mention.place);
  if (beside.some((own) => own.code !== COUNTRY.code)) return beside.some(isOf) ? 1 : 0;
  const near = wordsBeside(evidence).replace(/《[^》]*》/g, '');
  if ((place && isOf(place)) || places.some(({ name }) => near.includes(shortName(name)))) return 1;
  if (place === null) return 0.5;
  return place.code === COUNTRY.code && places.some(({ code }) => code === COUNTRY.code) ? 0.5 : 0;
}

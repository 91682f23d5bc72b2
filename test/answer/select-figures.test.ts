// The figure table: what the filters let through, by period.
import { expect, it } from 'vitest';
import { type FigureSelection, selectFigures } from '../../src/answer/select-figures.js';
import { loadField } from '../../src/field/field.js';
import { FOUR_CITIES } from './reports.js';
import { useSmallIndex } from './small-index.js';

const small = useSmallIndex(FOUR_CITIES);
const field = loadField();

const select = (selection: FigureSelection): string[] =>
  selectFigures(small().index, field, selection).map(
    ({ value, unit, place }) => `${value}${unit} ${place?.name}`,
  );

it('holds every figure where nothing is selected', () => {
  const [{ n }] = small().index.store.prepare('SELECT count(*) AS n FROM figures').all() as [{ n: number }];
  expect(select({})).toHaveLength(n);
});

it('can be narrowed to an indicator, by any name it goes by', () => {
  const figures = ['312家 湖州市', '128家 丽水市', '146家 衢州市', '58家 舟山市'];
  expect(select({ indicator: '新认定高新技术企业', nature: 'actual' })).toEqual(
    expect.arrayContaining(figures),
  );
  expect(select({ indicator: '新认定高企', nature: 'actual' })).toEqual(expect.arrayContaining(figures));
});

it('can be narrowed to a place', () => {
  const places = new Set(
    selectFigures(small().index, field, { place: '舟山' }).map(({ place }) => place?.name),
  );
  expect(places).toEqual(new Set(['舟山市']));
});

it('can be narrowed to a period', () => {
  expect(select({ place: '湖州', period: '2021年' })).toEqual(['35.6% 湖州市']);
});

it('can be narrowed to targets', () => {
  expect(select({ place: '舟山', nature: 'target' })).toEqual(['65家 舟山市', '8% 舟山市']);
});

it('is in the order of the periods', () => {
  const starts = selectFigures(small().index, field, { place: '湖州' }).map(
    ({ period }) => period?.from ?? 0,
  );
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(new Set(starts).size).toBeGreaterThan(2);
});

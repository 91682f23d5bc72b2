// Which other countries a text names.
import { describe, expect, it } from 'vitest';
import { namesCountry } from '../../src/field/countries.js';
import { loadField } from '../../src/field/field.js';

const field = loadField();
const named = (text: string): string[] => field.countriesIn(text).map(({ names }) => names[0]!);

describe('countries in a text', () => {
  it.each([
    ['对美国、欧盟和东盟的出口', ['美国', '欧盟', '东盟']],
    ['2019年日本gdp增长多少', ['日本']],
    ['沿海地区经济增长', []],
    ['我国对外贸易总额', []],
  ])('%s', (text, countries) => {
    expect(named(text)).toEqual(countries);
  });

  it('are known by their other names too', () => {
    const [country] = field.countriesIn('阿联酋的投资');
    expect(namesCountry('与阿拉伯联合酋长国的贸易', country!)).toBe(true);
    expect(namesCountry('与沙特阿拉伯的贸易', country!)).toBe(false);
  });
});

// The units that reports count and measure in, each with its class; the units are data, in units.txt.
import { readFieldLines } from '../field/field-files.js';

export type UnitClass =
  | 'count'
  | 'people'
  | 'money'
  | 'share'
  | 'points'
  | 'rank'
  | 'weight'
  | 'length'
  | 'area'
  | 'volume'
  | 'energy'
  | 'time'
  | 'age'
  | 'times'
  | 'other'
  | 'none';

const UNIT_CLASSES = new Map(
  readFieldLines('units.txt').map((line) => {
    const [unit, unitClass] = line.split(/\s+/);
    return [unit!, unitClass as UnitClass];
  }),
);
/** Every unit, in the order of the file. */
export const UNITS: readonly string[] = [...UNIT_CLASSES.keys()];

export const unitClassOf = (unit: string): UnitClass =>
  unit === '' ? 'none' : unit === '位' ? 'people' : (UNIT_CLASSES.get(unit) ?? 'other');

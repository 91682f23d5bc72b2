// What a figure measures, where its clause goes on with the thing of another: “新增小巨人企业795家、累计1474家”.
import type { Figure } from './figure.js';

const ALL_THERE_IS = /累计|总数|总量/;
const NEW = /新增|净增|新认定|新培育/;

/** 累计小巨人企业: of all there is no longer what is said of the new ones. */
export function measuredBy({ indicator, lead }: Pick<Figure, 'indicator' | 'lead'>): string {
  const name = indicator.replace(/[和与及、]+$/, '');
  const all = lead.match(ALL_THERE_IS)?.[0];
  return all && !name.includes(all) ? `${all}${name.replace(NEW, '')}` : name;
}

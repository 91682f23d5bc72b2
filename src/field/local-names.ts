// Towns and townships, which no list of places holds: what is asked of one must be told of it.

const TOWN = /(?<![城乡村集小各全])([\u4e00-\u9fff]{2})(?:镇|街道|乡)(?![镇村级企办道])/g;
/** 特色小镇, 建制镇, 中心镇: kinds of towns, no town's name. */
const NO_NAME =
  /城|乡|村|集|小|各|建制|中心|重点|经济|景德|[下返回还故家县市区强个]$|[一二三四五六七八九十百]/;

/** The names of towns in a normalised text, without what they are: 乐从 of 乐从镇. */
export const townsIn = (text: string): string[] =>
  [...text.matchAll(TOWN)].map(([, name]) => name!).filter((name) => !NO_NAME.test(name));

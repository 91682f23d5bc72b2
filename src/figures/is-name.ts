// Numerals that count nothing: the 一个 of “一个月”, the 个 of 个人, slogans and thresholds.

/** A unit that begins the name of something else: 个 of 个人, 位 of 位居, 度 of 度过. */
const NOT_A_UNIT =
  /^(?:个(?:[百千]?[万亿]+元级?)?(?:台阶|关口)|个(?:省|省份|省区市|盟市|市州|区县|县|城市|国家)(?:第|首|前)|期(?:工程|项目|建设|规划)|项规定|个人|个体|个性|位居|位于|位列|位次|度过|度假|人均|人才|人员|人大|人民(?!币)|人口密|分别|分之|分类|分支|分工|期间|期末|国集团|次会|次全|次代|次产业|本市|本级|场所|类似|家庭|对接|对口|国家|国际|省级|省委|省政府|省内|县级|县域|里程|口岸|处于|部分|部门|部署|支持|台阶|套餐|份额|例如|起来|批|列入|列为|列全|集聚|集中|集群|集成|集体|片区|件事|条龙|方面|体化|系列|带一路|分会|种种|所有|所高|本地|门类|只有|头部|单(?:位|项|个|价|产|一|晶|打|列|独)|班子|村级|块钱块)/;
const CHINESE_ONE =
  /^一(?:个|家|项|次|种|批|些|类|条|名|位|所|座|场|期|本|套|户|件|部|支|片|块|头|口|门|间|张|人|对|份|台|集|处|起|度|分|天|列|里|国|省|县|村|道)$/;
/** Units that after a Chinese numeral make a word of another kind: 十分, 两国, 八度. */
const NOT_AFTER_CHINESE = new Set(['分', '国', '里', '度', '本', '对', '门', '片', '班', '村', '口']);
const ANAPHOR = /^(?:两|三|四)(?:项|者|个)(?:合计|相加|之和|中国|政府)/;
/** “‘粤菜师傅’‘南粤家政’两项工程”: how many were just named is no news. */
const JUST_NAMED = /^[两三四五六七八九十](?:项|个|大|座|家|类|种)[\u4e00-\u9fff]/;
/** “川渝两省市”, “长江中游三省协同”: so many places that act together. */
const TOGETHER = /^[两二三四五六七八九]省(?:一?市|[一二三]市|区|间|协同|共同|联合|合作|交界)/;
/** A threshold that defines a class of things — “5000万元以上项目6个” — states nothing. */
const THRESHOLD = /^以上(?:的)?(?:(?:大型|重点|工业)?(?:项目|企业|人口|城市|产业集群)|就有)/;
/** 数十, 几百: the number is not told; 总数十 and the like end in a noun of their own. */
const UNTOLD = /(?:几|(?<![总人户指系分个件项次级倍基参])数)$/;
const SLOGAN_QUOTE = /[“"]$/;

/** “机场三期建成”: which of the phases, not how many. */
const PHASE = /^[一二三四五]期(?!培训|研修|学员|班|活动)/;
/** What begins with a number of such things is no number told. */
const SLOGAN =
  /^[一二两三四五六七八九十]个(?:坚持|意识|自信|维护|确立|毫不|结合|方面|全面|面向|务必|代表|倡导|统筹|率先)/;

/** Is a numeral in Chinese characters a word of another kind, or a slogan's? */
function isWord(text: string, start: number, end: number, unit: string): boolean {
  const words = text.slice(start, end);
  if (!/^[一二两三四五六七八九十]/.test(words)) return false;
  if (PHASE.test(text.slice(start))) return true;
  if (NOT_AFTER_CHINESE.has(unit) && words.length <= 1 + unit.length) return true;
  return SLOGAN_QUOTE.test(text.slice(0, start)) || SLOGAN.test(text.slice(start));
}

/** Does it tell again how many were just named, or how many act together? */
function isKnownNumber(text: string, start: number): boolean {
  const words = text.slice(start);
  if (ANAPHOR.test(words) || TOGETHER.test(words)) return true;
  return text[start - 1] === '”' && JUST_NAMED.test(words);
}

/** Is the numeral with its unit part of a name, a word of another kind or a class of things? */
export function isName(text: string, start: number, end: number, unit: string): boolean {
  const words = text.slice(start, end);
  if (NOT_A_UNIT.test(text.slice(end - unit.length)) || CHINESE_ONE.test(words)) return true;
  if (unit !== '%' && THRESHOLD.test(text.slice(end))) return true;
  if (/^[十百千万]/.test(words) && UNTOLD.test(text.slice(0, start))) return true;
  return isKnownNumber(text, start) || isWord(text, start, end, unit);
}

// The words around a number that say what it measures.
import { readFieldLines } from '../field/field-files.js';

const VERBS = [...new Set(readFieldLines('verbs.txt').flatMap((line) => line.split(/\s+/)))].sort(
  (a, b) => b.length - a.length,
);
const VERB_ENDING = new RegExp(`(?:${VERBS.join('|')})(?:了|到|出|起|过|着)?$`);
const LEADING_FILLER =
  /^(?:[、和及与,;:()。"”]+|以及|其中(?:的)?|同时|并(?![购网])|而且|而|但|此外|另外|还(?![林本贷款草])|也|又|再(?!生|就业|贷|造|保险|担保)|已经?|共计|共(?![享同建管产有])|总共|累计|全年|年底|年末|年初|上年|目前|现有|现在|今年|预计|力争|确保|争取|计划|拟(?![定合])|将|例如|比如|要(?![素道地件求])|实际(?=完成|达到|建成|新建|新增|发放|执行|征收|招收|生产|发行)|全市|全区|全省|全县|全国|我市|我区|我省|我国|中国|国家(?=财政收入|外汇)|本市|截至|截止|使(?![用馆命])|让(?!利)|把|由于|通过|到(?![位期账岗])|至|的|了|上(?![报海市缴交网游山调线])|下(?![岗降辖属达放拨游乡])|底|末|初(?![中级步始创高婚])|前(?![端沿景三])|内(?![设河需贸外资部蒙销陆地容])|以来|期间|期末|时期|度(?!假)|当年|一年|五年来?|每年|左右|以上|以下|以内|多(?![样元边层媒晶])|余(?![额热量])|主要(?:预期)?目标(?:是|为)?:?|预期目标(?:是|为)?:?|(?:首次|重回|迈上|站上|跨上|跃上|登上|踏上)*(?:[百千]?[万亿]+元)?新?(?:台阶|大关|关口)|也就是说|即|达(?![州拉茂斡孜])到?|实现(?!率)|完成(?!率|情况))+/;
const TRAILING_LINK =
  /(?:[:、]|上升|回升|回落|提高|增加|增长|扩大|下降|降低|减少|提升|降|升|延长|缩小|缩短|发展|恢复|跃升|跃居|突破|稳定|保持|维持|控制|限制)?(?:连续[^,;]{1,3}年|到了?|至|为|是|达到?了?|有|拟?按|拟定?|预定|力争|争取|确保|必须|(?<![第零一二三四五六七八九十])前?[两三四五六七八九十]年|接连|先后|跨过|跨越|共有?|共计|总计|合计|仅|只有|在|(?<![签节履预续制公])约|近|超过?|突破了?|逾|不低于|不少于|不超过|不到|不足|至少|高达|分别|各|(?<![平人户年日月季])均|(?<!首)都|已|(?<!人)才|首次|总数|大约|接近|将近|(?<!人口|户)平均|未能达到|未达到|低于|高于|(?<=[到至为])(?:[年月]?人均|每人每[年月])|控制在|保持在|稳定在|站上|跃上|迈上|登上|跨上|踏上|跨入|迈入|越过|重回|首超|(?:接)?连跨|多达|将|已经|预计|可以|能够|(?<!成)就|也|(?<![返归偿])还|(?<![规准原])则|才能|便|大体上)+$/;

/** Text before a number without the words that only lead to it. */
export function stripLinks(left: string): string {
  let text = left;
  for (let i = 0; i < 3; i += 1) {
    const next = text.replace(TRAILING_LINK, '');
    if (next === text) break;
    text = next;
  }
  return text;
}

/** Words that set the scene of a number but name no indicator: 在过去四年中, 按可比价格计算, 由五年前的. */
const ADVERBIAL =
  /^(?:实际上?|原?计划|总起来说|总的(?:说|来说|看)|[一二两三四五六七八九十]+年(?:来|间|中)?|在?预计|扩大到年末|由年初|在[^,]{1,12}?(?:中|内|间|时|(?<!以)[上下]|里|方面)|按[^,]{1,10}?(?:计算|口径|价格|标准)|扣除[^,]{1,8}?(?:因素|后)|据[^,]{0,12}|由[^,]{0,6}?(?:前|初|末|年代|底)|[^,]{0,6}时(?:候)?|原定计划|(?:只|仅|已)?完成[^,]{0,4}(?:计划|预算)(?:的|数)?|(?:等于|为|是)[^,]{0,6}年(?:同期)?|为|比(?![重例率])[^,]{0,8}|相当于[^,]{0,8}|(?:远远|大大|大幅|明显)?(?:超过|高于|低于|快于)了?[^,]{0,24}|已?经?(?:由|从)[^,]{0,6})(?:的)?$/;
/** Subjects that say something only of what was spoken of before. */
const GENERIC =
  /^(?:占比|比重|投入强度|增幅|增速|降幅|提升幅度|总产量|产量|总量|规模|数量|余额|总额|总数|总值|覆盖面|覆盖率|参与率|平均|人均|总投资|投资额|投资总额|金额|涉及金额|立项数)$/;

/** Words with which a clause begins to say how its subject fared: the subject stands before them. */
const PREDICATE =
  /(?:连续|持续|屡创|再创|实现|保持|明显|大幅|稳步|继续|不断|全面|进一步|首次|快速|迅速|健康|显著|取得|成绩|超过了|增产|减产|加快|扎实|深入|蓬勃|得到|有了|迈出|(?:接)?连跨|迈上|跨上|总体|基本(?!建设|医|养老|公共|农田|药|生活|工资|单位)).*$/;

/** The subject of a clause that states no figure: 粮食 of “粮食连续四年增产”. */
export const clauseSubject = (text: string): string => cleanSubject(text).replace(PREDICATE, '');

/** “发放创新券3437万元,使用1420万元”: the verb alone is said of the object before. */
export const VERB_ONLY =
  /^(?:当年)?(?:净增|新登记|新开工(?:建设)?|完工|开行|招收|培训|使用|发放|培育|兑现|吸纳|揭榜|签约|立项|撬动|抵用|已签约|已使用|新建|新增|建成|建成投产|引进|开工|投产|(?:新建和)?改造提升)$/;
export const LEADING_VERBS =
  /^(?:新建和改造提升|净增|新登记|新开工|完工|新建|新增|建成投产|建成|引进|目前|共|已|新认定|认定|发放|使用|培育|兑现|吸纳|签约|立项|组织|实施|完成|推荐|申报)+/;

/** “国际货运航线累计开通42条,当年新增17条”: how all there are came about is nothing of the new ones. */
export const TRAILING_VERBS =
  /(?<=.{2})(?:(?:全年|累计|已|年度|基本)*(?:开行|开通|建成|投产|完成投资)|累计|总量|总数|数量)$/;
/** “累计车流量1580万车次,日均8.6万车次”: a day's is none of all days. */
const A_DAY = /^[日月]均$/;
/** All there is, of what came anew: “新增规上工业企业2318家,总量达到2.03万家”. */
const ALL_THERE_IS = /^总(?:量|数|额|规模)$/;
const NEW = /^(?:新增|净增|新设)(?=.{2})|(?<=.{2})(?:新增|净增)$/;

/** “这个比重”: what was spoken of before. */
const POINTS_BACK = /^(?:这|该)(?:一|个|项)(?:比重|比例|数字|指标)$/;

/** “签约项目占比42%,投资总额…”: the total is of the projects, not of their share. */
const SAID_OF_PARENT = /(?:占比|增幅|增速|降幅|占(?!用|地|有)[^比]{2,})$/;

/** What is handled at a port or an airport is that of the one spoken of: “宁波舟山港货物吞吐量…;集装箱吞吐量…”. */
export const HANDLED = /^(?:集装箱|货物|旅客|货邮|外贸集装箱|外贸货物)?吞吐量$/;
const PORT = /^.{2,10}?(?:港口|港|机场)(?=.*吞吐量)/;

/** “城镇居民人均可支配收入4.2万元、农村居民1.5万元”: whose it is changes, what is measured does not. */
const WHOSE_ONLY = /^(?:全体|城镇|农村|农村牧区|农牧区|牧区)(?:常住)?居民$/;
const MEASURED_OF_RESIDENTS = /居民(人均.+)$/;

/** “白酒产量占全国四分之一,下降7.8%”: what falls is the output, not its part. */
export const withoutPart = (subject: string): string =>
  subject.replace(/(?<=.{2})占(?!用|地|有)[^比]{2,}$/, '');

/** “累计培训1126万人次,其中当年培训121万人次”. */
const ALL_SINCE = /累计(?=[^累]{2,8}$)/;

const SHORT_VERB = /^[\u4e00-\u9fff]{2,3}$/;

/** What a verb, a day's or all there is is said of: of the thing before, not of how it came about. */
function objectOf(subject: string, parent: string): string | undefined {
  if (VERB_ONLY.test(subject))
    return `${subject}${withoutPart(parent).replace(LEADING_VERBS, '').replace(TRAILING_VERBS, '')}`;
  if (A_DAY.test(subject)) return `${withoutPart(parent).replace('累计', '')}${subject}`;
  return ALL_THERE_IS.test(subject) ? `${parent.replace(NEW, '')}${subject}` : undefined;
}

/** A subject that leans on the one before it is read together with it. */
export function withParent(subject: string, parent: string): string {
  if (parent === '' || parent.length > 30) return subject;
  if (WHOSE_ONLY.test(subject)) return `${subject}${parent.match(MEASURED_OF_RESIDENTS)?.[1] ?? ''}`;
  if (POINTS_BACK.test(subject)) return parent;
  if (HANDLED.test(subject)) return `${parent.match(PORT)?.[0] ?? ''}${subject}`;
  if (SHORT_VERB.test(subject) && parent.endsWith(subject)) return parent.replace(ALL_SINCE, '');
  const ofSubject = objectOf(subject, parent);
  if (ofSubject !== undefined) return ofSubject;
  return GENERIC.test(subject) ? `${parent.replace(SAID_OF_PARENT, '')}${subject}` : subject;
}

/** “4.”, “(四)” before a member of a list. */
const LIST_NUMBER =
  /^(?:\d{1,2}[.、](?!\d)|[(]?[一二三四五六七八九十]{1,3}[)]|第?[一二三四五六七八九十]{1,3}[是要])/;

/** A subject without period words, fillers and links; '' where nothing names an indicator. */
export function cleanSubject(text: string): string {
  const bare = stripLinks(text.replace(LIST_NUMBER, '').replace(LEADING_FILLER, ''));
  const subject = bare
    .replace(LEADING_FILLER, '')
    .replace(/^(?:的|了)+|的$/g, '')
    .replace(/(?<=.{2})在(?:上年|去年|\d{4}年)?$/, '')
    .trim();
  return ADVERBIAL.test(subject) ? '' : subject;
}

/** Does the text end in a verb that takes the number and its noun as object: “大力推进|13个…”? */
export const endsInVerb = (left: string): boolean => left === '' || VERB_ENDING.test(left);

const NO_NOUN =
  /^(?:以上|以下|以内|左右|多|余|上下|及以上)?(?:$|[,;。:、()\s”"!?]|的?(?:同比|环比|比上?|较上?|增长|下降|提高|增加|减少|和|与|及|以及|并|用于|占|居|列|位居|相当于|到|至|升至|上升|大关|新台阶|台阶|水平|计算|为|是|以来|时|之间|不等|规模|目标|(?:整合|重组|压缩|压减|缩短|缩小|收窄|回落|恢复|扩大|跃升|升|降|前移|调整|合并|增|减)(?:到|至|为|成)))/;
const NOUN = /^(?:以上|左右|多|余)?的?([^,;。、()!?:\d]{1,32})/;

const VERB_BEGINNING =
  /^(?:列入|列为|入选|获|被|通过|参加|参与|享受|开展|进入|完成|实现|达到|用于|建成|投产|开工|验收|立项|签约|成功|已|均|都|将|在(?!库|校|岗|职|建|研|孵|册)|以|对|为|由|把|给|从|向|是|有|能|可)/;

/** “300个重大项目|年度完成投资4760亿元”: where another number follows, the noun ends before what is said of those counted. */
const SAID_OF_COUNTED =
  /(?<=.{2})(?:人均|(?:地区)?生产总值|gdp|经济增长|增加值|水质|年度|全年|累计|合计|平均|新?(?:承接|引进|签约|建成|完成|实现|投入|部署|承担|开工|发放|培训)|仅|占|达到).*$/;
/** “12个区县|人均GDP仅相当于全市的七成”. */
const LIKE = /(?<=.{2})(?:人均|(?:地区)?生产总值|gdp)?[^,;]{0,6}(?:相当于|等于).*$/;

/** The noun that follows a number: “13个|重点传统产业智能化改造”; '' where none does. */
export function followingNoun(right: string): string {
  const after = right.replace(/^(?:以上|左右|多|余)/, '');
  if (NO_NOUN.test(after) || VERB_BEGINNING.test(after)) return '';
  const [whole = '', noun = ''] = after.match(NOUN) ?? [];
  return cleanSubject(
    /^\d/.test(after.slice(whole.length)) ? noun.replace(SAID_OF_COUNTED, '') : noun.replace(LIKE, ''),
  );
}

/** “2家列入省级优秀众创空间”: what they were taken into says what they are. */
const TAKEN_INTO =
  /^(?:被)?(?:新|首批|成功)?(?:列入|入选|列为|获评|获批|评为|认定为|评定为|认定|升格为)(?:为|了)?([^,;。、()!?:\d]{2,32})/;
export const takenInto = (right: string): string => cleanSubject(right.match(TAKEN_INTO)?.[1] ?? '');

const PART = /^(?:以上|左右|多|余)?(的)?((?:\([^)]*\)|[^,;。、!?:\d]){2,32})/;
/** What is itself measured in per cent is no part of anything. */
const MEASURED_IN_PERCENT =
  /^(?:增|速度|税率|利率|水平|份额|比例|比重|股|幅度|目标|贡献|降幅|概率|权重|进度|优惠)/;

/** “…有三成过着…的生活”, “50%的县普及了教育”: what the part of a whole is or does; '' where the words after a share do not say. */
export function partNamed(left: string, right: string): string {
  const [, of, words = ''] = right.match(PART) ?? [];
  if (words === '' || NO_NOUN.test(right) || MEASURED_IN_PERCENT.test(words)) return '';
  const begins = of !== undefined && cleanSubject(left.replace(/有$/, '')) === '';
  return begins || /有$/.test(left) ? cleanSubject(words) : '';
}
/** Does a share stand before the whole it is part of, “50%的县”? */
export const isBeforeWhole = (right: string): boolean => /^(?:以上|左右|多|余)?的/.test(right);

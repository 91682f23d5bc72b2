// Words that make two indicators different things, however much else they share: 城镇 and 农村, 出口 and 进口, 人均.

/** Every two of several that shut one another out. */
const everyTwo = (words: readonly string[]): (readonly [string, string])[] =>
  words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b] as const));

export const OPPOSED: readonly (readonly [string, string])[] = [
  ['城镇', '农村'],
  ['城市', '农村'],
  ['进口', '出口'],
  ['中央', '地方'],
  ['国内', '国外'],
  ['国内', '海外'],
  ['男', '女'],
  ...everyTwo(['第一产业', '第二产业', '第三产业']),
  ['轻工业', '重工业'],
  ['工业', '农业'],
  ['收入', '支出'],
  ['顺差', '逆差'],
  ['存款', '贷款'],
  ['小学', '中学'],
  ['发放', '使用'],
  ...everyTwo(['市级', '省级', '国家级']),
  ['高新技术企业', '高新技术产业'],
  ['登记失业', '调查失业'],
  ...everyTwo(['常住', '户籍', '出生', '净流入', '净流出']),
  ['死亡', '净流入'],
  ['发电', '用电'],
  ['铁路', '公路'],
  ['出生', '死亡'],
  ['总量', '增速'],
];
/** What may be spent at most is not what was spent. */
const CEILING = /额度|上限|限额/;
/** Said of one and not of the other, it makes another quantity; of incomes it is often left out. */
const PER_HEAD = /人均|平均每个?人|人平/;
const MAY_OMIT_PER_HEAD = /收入|支出|消费|住房|住宅|居住|寿命|教育年限/;
const TOTAL = /总[值额量产]/;
/** 每千家企业中科技型中小企业数 is no number of firms, 平均每个公社有农业中学1.2所 none of schools. */
const PER = /每(?:[百千万亿]|平方)|平均每[个家户所社村县校]/;
/** What came anew is not all there is. */
const NEW = /新增|净增|新开通|新认定|新培育|新建|新设|新获/;
const ANEW = /新(?=[增建认培设获签添办开批引注登立入招扩评发])|净增|增加|增长|又|当年|多了/;
const ALL = /累计|总数|总量|总计|历年|保有量/;
const STOCK =
  /累计|总(?:数|量|里程|面积|规模)|共有|一共|有多少|达到多少|保有量|数(?:量)?(?:是|为)?(?:多少)?[?。]?$|[^数]数(?=差|比|相差|多多少|少多少)/;

/** Are both of all there is: 累计多少家, 累计达5799家? */
export const bothOfAll = (asked: string, stated: string): boolean => ALL.test(asked) && ALL.test(stated);

/** What a year brought is not what all years did. */
const OF_A_YEAR = /全年|当年|年内|本年/;
const SINCE = /累计|历年|(?:设立|成立|启动|建成|运行)(?:以来|到现在|至今)/;

/** Is what came anew asked for where all there is is stated, or the other way round? */
const confusesNewAndAll = (asked: string, stated: string): boolean =>
  (SINCE.test(asked) && !OF_A_YEAR.test(asked) && OF_A_YEAR.test(stated) && !SINCE.test(stated)) ||
  (ANEW.test(asked) && !ALL.test(asked) && ALL.test(stated) && !NEW.test(stated)) ||
  (STOCK.test(asked) && !ANEW.test(asked) && NEW.test(stated) && !ALL.test(stated));

const BOTH_WAYS = /进出口/;
const ONE_WAY = /(?<!进)出口|进口/;
const isBothWays = (text: string): boolean =>
  BOTH_WAYS.test(text) || (/外贸|对外贸易/.test(text) && !ONE_WAY.test(text));
/** 机电产品出口, 民营企业进出口: what some goods, or some firms, trade. */
const TRADE_OF_SOME =
  /([\u4e00-\u9fff]?(?:品|业|三样|车|船|机|菜|果|花|卉|茶|药|粮|油|煤|钢|池|件|装|电商|服务|设备|技术|文化))(?:的|累计|实现)*(?:进出口|出口|进口)/;

/** Is one of what goes both ways and the other of one way, or only of some goods? */
function confusesTrade(asked: string, stated: string): boolean {
  if (!isBothWays(asked) && !ONE_WAY.test(asked)) return false;
  const isOneWay = (text: string) => ONE_WAY.test(text) && !isBothWays(text);
  return (
    (isBothWays(asked) && !ONE_WAY.test(asked) && isOneWay(stated)) ||
    (isOneWay(asked) && isBothWays(stated) && !ONE_WAY.test(stated)) ||
    (TRADE_OF_SOME.test(stated) && !asked.includes(stated.match(TRADE_OF_SOME)![1]!))
  );
}

/** What of a thing is measured: 高新技术产业投资 is not 高新技术产业增加值. */
const MEASURES = ['投资', '增加值', '总产值', '收入', '支出', '赤字', '利润', '产量'];

/** Are the measures that the two name all different? */
function namesOtherMeasure(asked: string, stated: string): boolean {
  const [one, other] = [asked, stated].map((text) => MEASURES.filter((measure) => text.includes(measure)));
  return one!.length > 0 && other!.length > 0 && !one!.some((measure) => other!.includes(measure));
}

/** What was applied for is neither what was granted, nor what came anew, nor what there is. */
const APPLIED = /申报|申请|推荐/;
const GRANTED = /认定|获批|批准|通过|入选|立项|授权|新增|净增|(?<![超经通])过了?(?=[多几]|$)/;
export const confusesAppliedAndGranted = (asked: string, stated: string): boolean =>
  (!APPLIED.test(asked) && APPLIED.test(stated) && !GRANTED.test(stated)) ||
  (APPLIED.test(asked) && !GRANTED.test(asked) && GRANTED.test(stated) && !APPLIED.test(stated));

/** Is one of a head, or of each of so many, and the other of all? */
function confusesPerHead(asked: string, stated: string): boolean {
  if (PER_HEAD.test(asked)) return !stated.includes('人');
  if (PER_HEAD.test(stated)) return TOTAL.test(asked) || !MAY_OMIT_PER_HEAD.test(stated);
  return PER.test(stated) && !/每|平均|密度|普及/.test(asked);
}

/** What is granted by name; one called 重点 or 农业 is a kind of its own. */
const INSTITUTION = /(重点)?(农业)?(企业研究院|实验室|研发中心|研究中心|孵化器|众创空间)/;

/** Do both name one sort of institution, but not the same kind of it: 省级企业研究院 and 省级重点农业企业研究院? */
function namesOtherKind(asked: string, stated: string): boolean {
  const [one, other] = [asked, stated].map((text) => text.match(INSTITUTION));
  if (!one || !other || one[3] !== other[3]) return false;
  return one[1] !== other[1] || one[2] !== other[2];
}

/** Only some of the people: 少数民族小学生 are not all 小学生. */
const SOME_PEOPLE = [/民族/, /残疾|残障/, /退役|复员|转业/];
const ofSomePeople = (asked: string, stated: string): boolean =>
  SOME_PEOPLE.some((some) => some.test(stated) && !some.test(asked));

/** Does one text speak of the one and the other only of its opposite? */
export function contrasts(asked: string, stated: string): boolean {
  if (stated === '') return false;
  if (confusesPerHead(asked, stated)) return true;
  if (CEILING.test(stated) && !CEILING.test(asked)) return true;
  if (
    confusesNewAndAll(asked, stated) ||
    confusesAppliedAndGranted(asked, stated) ||
    namesOtherKind(asked, stated) ||
    ofSomePeople(asked, stated) ||
    confusesTrade(asked, stated) ||
    namesOtherMeasure(asked, stated)
  )
    return true;
  return OPPOSED.some(
    ([a, b]) =>
      (asked.includes(a) && !asked.includes(b) && stated.includes(b) && !stated.includes(a)) ||
      (asked.includes(b) && !asked.includes(a) && stated.includes(a) && !stated.includes(b)),
  );
}

/** Whose the quantity is: 农村 of 农村居民人均可支配收入. A statement that names no one is of all. */
const WHOSE = ['城镇', '农村', '进口', '出口', '民间', '外资', '第一产业', '第二产业'];

const PART_OF_RESIDENTS = /(?:城镇|农村)[^,。]{0,4}居民/;
/** Is what is stated of town or country alone, where the question asks for all who live there? */
export const isOfPartOfResidents = (asked: string, stated: string): boolean =>
  PART_OF_RESIDENTS.test(stated) && !/城|农村|农民|乡/.test(asked);

/** Parts of a place that have figures of their own: 26个山区县, 民族地区. */
const PARTS_OF_PLACE =
  /山区(?:海岛)?县|民族地区|革命老区|(?:脱贫|贫困|边境|边疆)(?:地区|县|村)|重点帮扶县|都市圈|城市群/;
/** Is what is stated of such a part, where the question names none? */
export const isOfPartOfPlace = (asked: string, stated: string): boolean =>
  PARTS_OF_PLACE.test(stated) && !PARTS_OF_PLACE.test(asked);

/** 首批, 第二批: only some of those that there are. */
const BATCH = /(?:首|第[一二三四五六七八九十\d]+)批(?!次)/;
const batchOf = (text: string): string | undefined => text.match(BATCH)?.[0].replace('首', '第一');
/** Is what is stated of another batch than the question names, or of the first alone where it names none? 第8批特派员 may be all of a year's. */
export function isOfOtherBatch(asked: string, stated: string): boolean {
  if (ALL.test(stated)) return false;
  const [own, other] = [batchOf(asked), batchOf(stated)];
  return other !== undefined && (own === undefined ? /首批/.test(stated) : other !== own);
}

/** Does the question ask for a part that the words around the value do not name? */
export function missesPart(asked: string, said: string): boolean {
  const spelled = said.replace(THREE_SECTORS, '第一产业、第二产业、第三产业');
  return WHOSE.some((part) => asked.includes(part) && !spelled.includes(part));
}
/** One word for the three of them. */
const THREE_SECTORS = /第?一、(?:第?二、)?第?[二三]产业|三次产业|[一二]、三产业/g;

/** The other half of an opposed pair that `text` begins with: 农村 for “农村人均住房面积”, asked with 城镇. */
export function opposedPrefix(word: string, text: string): string | undefined {
  for (const [a, b] of OPPOSED) {
    if (word.endsWith(a) && text.startsWith(b)) return b;
    if (word.endsWith(b) && text.startsWith(a)) return a;
  }
  return undefined;
}

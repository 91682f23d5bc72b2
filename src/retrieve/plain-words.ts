// Turns of speech in the words that are read elsewhere: 比前一年 for 比上年, 高几个点 for 高几个百分点.

const ADJECTIVES = '多|少|高|低|快|慢|大|小';

/** What was wished for: 年初定的目标, 预期增长目标. */
const WISH =
  '(?:年初|当年|原先?|事先)?(?:[预既确制]?定(?:下|好)?的?|的)?(?:预期|年度|全年)?(?<kind>增长)?(?:预期)?(?:目标|任务|计划|指标)';
const REACH = '(?:完成|达到|达成|实现|够到|够得上|达标)';
const ASKS_WHETHER = '了?(?:吗|没有|没|么|吧)?[?。]?$';

/** Each turn and the words it stands for; read from the top. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  // What the asker does not want, or how exactly, says nothing of what is asked.
  [
    /[,;](?:不要|别算|不算|不是)[^,。?]+(?=[?。]?$)|[,?](?:要)?(?:准数|准确(?:的)?数字?|具体数字?)(?=[?。]?$)/g,
    '',
  ],
  [/啥/g, '什么'],
  [/怎么个([\u4e00-\u9fff]{1,2})法/g, '怎么$1'],
  [/咋(?:样|个)?/g, '怎么'],
  // 怎么没: why not.
  [/怎么(?:就|还|会|又)?(?=没|未|不(?!一样|同))/g, '为什么'],
  [/(?:哪(?:一)?个|什么)地方|哪块儿/g, '哪里'],
  // At which place of a ranking.
  [/(排(?:到|在|名|进|(?=[全世本]))|位列|名列|位居)([^,。?多少几]{0,14})多少[名位]/g, '$1$2第几位'],
  // 跑得快: an economy grows.
  [/(?<![赛长])跑得(?=[最更比]|[快慢])/g, '增长'],
  // Which they are, one by one.
  [/(?:都|各|分别)(?:叫|是|指)(?:做)?(?:些)?什么(?:名字)?(?=[?。]|$)/g, '有哪些'],
  [/(?:[干做办搞][完成]|完成)了?没有?(?=[?。]|$)/g, '完成了吗'],
  [/没(?:有|能)?(?:[收干做办搞][完成够足]|完成)/g, '没有完成'],
  [/(?<=[比较])(?:[上前头]一|头)年/g, '上年'],
  // 高几个点, 差多少个点: percentage points.
  [/(?<=[高低多少差快慢升降落](?:了|出)?)(多少|几)个?点(?![名火子])/g, '$1个百分点'],
  // By how much the result lies above the wish.
  [/超额(?:完成)?(?:目标|任务|计划)?了?(?=多少|几)/g, '实际比目标多'],
  // Whether a wish was reached is told by both, side by side.
  [
    new RegExp(
      `(?:有没有|是否|是不是|(?=.*(?:吗|没有?|么)[?。]?$))${REACH}了?(?:${WISH}|年初定的数)${ASKS_WHETHER}`,
    ),
    '$<kind>实际比目标多多少',
  ],
  [
    new RegExp(`${WISH}(?:有没有|是否|是不是|(?=.*(?:吗|没有?|么)[?。]?$))${REACH}${ASKS_WHETHER}`),
    '$<kind>实际比目标多多少',
  ],
  // 最多的是哪年: which of them is the first.
  [new RegExp(`最(${ADJECTIVES})的?是(哪(?:一?年|一?个|里|家|市|省))(?=[?。,]|$)`, 'g'), '$2最$1'],
  [
    /(哪(?:一?年|一?个|里|家|边)|谁)(?:的)?([^,。?]{0,10}?)(得?)更?(?:厉害|狠|猛|凶)(?=[,。?]|$)/g,
    '$1$2$3更多',
  ],
  // All of them in order: the first of them is named first.
  [/^把(.+?)(?:从|由)(?:高到低|大到小|多到少|快到慢)(?:地|的)?排(?:一下|个?序|列|名|一排)?/, '$1哪个最高'],
  [/^把(.+?)(?:从|由)(?:低到高|小到大|少到多|慢到快)(?:地|的)?排(?:一下|个?序|列|名|一排)?/, '$1哪个最低'],
  [/几成/g, '百分之几'],
  [/(?:攒|积累)(?:到|够)/g, '累计达'],
  // Words that are taken apart: 让了多少利, 脱了贫.
  [/(让|减|退|降|免|增)了?((?:多少|几)(?:[万亿元个]*))(利|税|费|收|产)(?=[?。,]|$)/g, '$1$3$2'],
  [/脱了贫/g, '脱贫'],
  [/((?:多少|几)[万亿]?)度电?(?=[?。,]|$)/g, '$1千瓦时'],
  [/有?多大的?(?:份额|比例|比重)/g, '比重是多少'],
  [/(?<=[新又再])添(?=了|多少|几)/g, '增'],
  [/添(?=了?(?:多少|几))/g, '多'],
];

/** A normalised question in plain words. */
export const inPlainWords = (text: string): string =>
  TURNS.reduce((plain, [turn, words]) => plain.replace(turn, words), text);

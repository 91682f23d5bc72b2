// Turns of speech in the words that are read elsewhere: 比前一年 for 比上年, 高几个点 for 高几个百分点.

const YEAR_BEFORE = /(?<=[比较])(?:[上前]一|头)年/g;
/** 高几个点, 差多少个点: percentage points. */
const POINTS_APART = /(?<=[高低多少差快慢升降落](?:了|出)?)(多少|几)个?点(?![名火子])/g;
/** 超额完成多少: by how much the result lies above the wish. */
const ABOVE_WISH = /超额(?:完成)?(?:目标|任务|计划)?了?(?=多少|几)/g;
/** 最多的是哪年: which of them is the first. */
const FIRST_IS = /最(多|少|高|低|快|慢|大|小)的?是(哪(?:一?年|一?个|里|家|市|省))(?=[?。,]|$)/g;

/** 啥时候, 叫啥: what; 咋 and 怎么没: how, and why not. */
const WHAT = /啥/g;
const HOW = /咋(?:样|个)?/g;
const WHY_NOT = /怎么(?:就|还|会|又)?(?=没|未|不(?!一样|同))/g;
/** 哪个地方, 哪块儿: where. */
const WHERE = /(?:哪(?:一)?个|什么)地方|哪块儿/g;
/** 排到多少名: at which place of a ranking. */
const RANKED = /(排(?:到|在|名|进|(?=[全世本]))|位列|名列|位居)([^,。?多少几]{0,14})多少[名位]/g;
/** 跑得快: an economy grows. */
const RUNS = /(?<![赛长])跑得(?=[最更比]|[快慢])/g;
/** 怎么个保法: how it is done. */
const WAY_OF = /怎么个([\u4e00-\u9fff]{1,2})法/g;
/** 都叫什么, 各是什么: which they are, one by one. */
const EACH_CALLED = /(?:都|各|分别)(?:叫|是|指)(?:做)?(?:些)?什么(?:名字)?(?=[?。]|$)/g;
/** 干完没有: is it done? */
const DONE_OR_NOT = /(?:[干做办搞][完成]|完成)了?没有?(?=[?。]|$)/g;
/** 没收够, 没干完: it was not completed. */
const NOT_DONE = /没(?:有|能)?(?:[收干做办搞][完成够足]|完成)/g;

/** A normalised question in plain words. */
export const inPlainWords = (text: string): string =>
  text
    .replace(YEAR_BEFORE, '上年')
    .replace(POINTS_APART, '$1个百分点')
    .replace(ABOVE_WISH, '实际比目标多')
    .replace(RUNS, '增长')
    .replace(FIRST_IS, '$2最$1')
    .replace(WHAT, '什么')
    .replace(HOW, '怎么')
    .replace(WHY_NOT, '为什么')
    .replace(WHERE, '哪里')
    .replace(RANKED, '$1$2第几位')
    .replace(WAY_OF, '怎么$1')
    .replace(EACH_CALLED, '有哪些')
    .replace(DONE_OR_NOT, '完成了吗')
    .replace(NOT_DONE, '没有完成');

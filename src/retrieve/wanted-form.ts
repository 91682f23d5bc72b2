// The form that the answer to a question of fact must have: a person, a time, a place, a thing of a named kind.
import type { Field } from '../field/field.js';

/** 'kind': a thing that the question names the kind of — 堰塞湖 of “哪个堰塞湖”. */
export type WantedForm =
  | {
      readonly form:
        | 'reason'
        | 'person'
        | 'day'
        | 'month'
        | 'year'
        | 'time'
        | 'duration'
        | 'ordinal'
        | 'place'
        | 'name';
    }
  | { readonly form: 'kind'; readonly noun: string };

const FORMS: readonly (readonly [RegExp, WantedForm['form']])[] = [
  [/为什么|为何|为啥|原因|凭什么|怎么(?:没|不(?!同|一样)|会|才|还是?|就)/, 'reason'],
  [/哪(?:一)?天|几月几[日号]|(?<=[月是在])几[日号](?!楼|线|机)|哪(?:一)?日|什么日子|日期(?!间)/, 'day'],
  [
    /多久|多长时间|(?:多少|几)个?(?:年(?!度)|月(?!份|几)|天|小时|分钟)|几(?:个)?(?:年|天|月(?!几)|小时|分钟)(?:时间|内|以内|之内|间|$|[^月日])/,
    'duration',
  ],
  [/哪(?:一|个|几个)?月|几月份?/, 'month'],
  [/哪(?:一|几)?年|何年|哪(?:一)?届|年份/, 'year'],
  [/什么时候|何时|什么时间|时间(?:是|在|为)?(?:[?。]|$)/, 'time'],
  [
    /哪(?:里|儿)|何处|何地|什么地方|在哪(?![一个家年天月日种些项类座所支位])|地点|举办地|起点|终点|位于哪/,
    'place',
  ],
  [/第几(?:届|次|批|期|代)/, 'ordinal'],
  [/谁|哪(?:一)?位|何人|什么人/, 'person'],
  [
    /(?:导演|主演|编剧|作者|主席|总统|总理|董事长|负责人|首席执行官|ceo|旗手|主持人|教练|得主|队长|指令长|校长|院长|局长|主任|书记|市长)(?:是|为|叫)?(?:[?。]|$)/,
    'person',
  ],
  [/名字|叫(?:做)?什么|叫啥|名称|全称|简称|别名|又称|称为什么|口号|主题(?:是|为)?(?:什么|[?。]|$)/, 'name'],
];

const WHICH =
  /(?:哪(?:一)?(?:个|家|座|所|起|种|项|次|场|部|支|条|款|类|届|艘|架|颗|份|本|首|片|批)?|什么(?:样的?)?|何种)/g;
/** Nouns that any sentence may answer to, or that only ask. */
const OPEN_NOUNS =
  /^(?:样|事|事情|意思|东西|关系|情况|问题|原因|时候|地方|人|方面|内容|作用|区别|特点|措施|办法|方式|方法|影响|意义|因素|目的|名字|为|是|的|了|在|大|重大|主要|具体)$/;

/** The noun after 哪个 or 什么: 堰塞湖; undefined where none follows, or one that says nothing. */
function nounAfter(field: Field, question: string): string | undefined {
  for (const match of question.matchAll(WHICH)) {
    const words = field.segmenter.tag(question.slice(match.index + match[0].length));
    const ends = words.findIndex(({ tag }) => !/^(?:n|vn|b|a$|an|j|l|x|eng)/.test(tag));
    const named = words.slice(0, ends < 0 ? words.length : ends);
    const noun =
      named.findLast(({ tag }) => /^(?:n|j|x)/.test(tag)) ?? named.findLast(({ tag }) => tag === 'vn');
    if (noun && !OPEN_NOUNS.test(noun.text) && /[\u3400-\u9fff]/.test(noun.text)) return noun.text;
  }
  return undefined;
}

/** What form answers a normalised question; null where any may. */
export function wantedForm(field: Field, question: string): WantedForm | null {
  for (const [pattern, form] of FORMS) if (pattern.test(question)) return { form } as WantedForm;
  const noun = nounAfter(field, question);
  return noun ? { form: 'kind', noun } : null;
}

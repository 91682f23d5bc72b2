// Where in a sentence words of a wanted form stand: names of people, dates, places. What the question itself says is no answer.
import type { Field } from '../field/field.js';
import type { WantedForm } from '../retrieve/wanted-form.js';
import type { TaggedWord } from '../text/words.js';

const NUMERAL = '[\\d零〇一二三四五六七八九十两]';
const PATTERNS: Partial<Record<WantedForm['form'], RegExp>> = {
  reason:
    /因为|由于|因(?=[\u4e00-\u9fff]{2})|为了|考虑|原因(?=[^,。;]{2})|旨在|目的|有利于|以便|需要|根据|基于|鉴于|出于|面对|受[^,。;]{2,24}影响|冲击|克服/g,
  day: new RegExp(`${NUMERAL}{1,3}\\s*月\\s*${NUMERAL}{1,3}\\s*[日号]|${NUMERAL}{1,3}[日号](?!楼|线)`, 'g'),
  month: new RegExp(`${NUMERAL}{1,3}\\s*月(?!球)`, 'g'),
  year: new RegExp(`(?:${NUMERAL}{4}|${NUMERAL}{2,4}0)年?|[去今前明上]年|第${NUMERAL}+届`, 'g'),
  time: new RegExp(
    `${NUMERAL}{2,4}\\s*年|${NUMERAL}{1,3}\\s*月|${NUMERAL}{1,3}[日号]|[去今前明上]年|世纪|年代|${NUMERAL}{1,2}[时点:]|春|夏|秋|冬|上旬|中旬|下旬|朝|周[一二三四五六日]`,
    'g',
  ),
  ordinal: new RegExp(`第${NUMERAL}{1,3}(?:十${NUMERAL}?)?(?:届|次|批|期|代)|首(?:届|次|批)`, 'g'),
  duration: new RegExp(
    `(?:${NUMERAL}|几|半|百|千)+\\s*(?:多|余)?(?:个)?(?:多)?(?:年|月|天|日|周|星期|小时|分钟|秒)`,
    'g',
  ),
};

const QUOTED = /“[^”]+”|《[^》]+》|"[^"]+"/g;
/** Names of dictionaries and guesses: a guessed word of Chinese letters is mostly a name. */
const PERSON = /^nr/;
const PLACE = /^ns/;
const NAME = /^(?:nr|ns|nt|nz)/;
const isGuess = ({ tag, text }: TaggedWord): boolean => tag === 'x' && /^[\u3400-\u9fff]{2,4}$/.test(text);
const FOREIGN = /[\u3400-\u9fff]{1,6}·[\u3400-\u9fff]{1,6}/;
const PLACE_NOUN =
  /[\u3400-\u9fff]{1,8}(?:省|市|县|区|镇|乡|村|州|岛|国|城|港|湾|山|河|江|湖|路|街|中心|大学|学校|机场|车站|体育馆|场馆|会场|广场|大厦|园区)/;

/** The texts of the wanted form in a normalised sentence that the question does not hold. */
export function answersIn(field: Field, wanted: WantedForm, sentence: string, question: string): string[] {
  const news = (found: readonly string[]) => found.filter((text) => text !== '' && !question.includes(text));
  const pattern = PATTERNS[wanted.form];
  if (pattern) return news([...sentence.matchAll(pattern)].map(([text]) => text));
  const tagged = () => field.segmenter.tag(sentence);
  const named = (is: (word: TaggedWord) => boolean) =>
    news(
      tagged()
        .filter(is)
        .map(({ text }) => text),
    );
  if (wanted.form === 'person') {
    const names = /谁/.test(question) ? NAME : PERSON;
    return [
      ...named((word) => names.test(word.tag) || isGuess(word)),
      ...news(sentence.match(FOREIGN) ?? []),
    ];
  }
  if (wanted.form === 'place')
    return [...named((word) => PLACE.test(word.tag)), ...news(sentence.match(PLACE_NOUN) ?? [])];
  if (wanted.form === 'name')
    return [
      ...news([...sentence.matchAll(QUOTED)].map(([text]) => text.slice(1, -1))),
      ...named((word) => NAME.test(word.tag) || isGuess(word) || word.tag === 'eng'),
    ];
  return wanted.form === 'kind' ? kindsIn(sentence, wanted.noun, question) : [];
}

/** Mentions of a kind with words before it that the question does not hold: 唐家山 of 唐家山堰塞湖. */
function kindsIn(sentence: string, noun: string, question: string): string[] {
  const out: string[] = [];
  for (let at = sentence.indexOf(noun); at >= 0; at = sentence.indexOf(noun, at + 1)) {
    const before = sentence.slice(Math.max(0, at - 4), at);
    if (before !== '' && !question.includes(before.slice(-2))) out.push(before + noun);
  }
  return out;
}

// Wordpieces as the library's tokenizer gives them, without asking it twice about the same word: Chinese characters,
// punctuation and words of Latin letters and digits are split by BERT whatever stands beside them.
import { basename, dirname } from 'node:path';
import { AutoTokenizer, env } from '@xenova/transformers';

/** [CLS], wordpieces, [SEP]; cut to `maxTokens`. */
export type Tokenizer = (text: string) => readonly number[];

/** Beside any other character (a zero-width blank, an accent, “×”) two words may be one; “[” may begin a special token. */
const SPLITS_ALIKE = /^(?!.*\[)[\x20-\x7e\u3400-\u4dbf\u4e00-\u9fff\p{P}]*$/u;
const WORD = /[A-Za-z0-9]+|[^ ]/gu;
/** Some 10 MB; reports hold about 6,000 characters and numbers a million characters. */
const MAX_KNOWN_WORDS = 100_000;

/** Loads the vocabulary of a model folder. */
export async function loadTokenizer(modelFolder: string, maxTokens: number): Promise<Tokenizer> {
  env.allowRemoteModels = false;
  env.localModelPath = dirname(modelFolder);
  const library = await AutoTokenizer.from_pretrained(basename(modelFolder));
  const [first, last] = library.encode('') as [number, number];
  const known = new Map<string, readonly number[]>();
  const idsOf = (word: string): readonly number[] => {
    const ids = known.get(word) ?? library.encode(word, null, { add_special_tokens: false });
    if (known.size >= MAX_KNOWN_WORDS) known.clear();
    known.set(word, ids);
    return ids;
  };
  return (text) => {
    if (!SPLITS_ALIKE.test(text)) return library.encode(text).slice(0, maxTokens);
    const ids = [first];
    for (const word of text.match(WORD) ?? []) ids.push(...idsOf(word));
    ids.push(last);
    return ids.slice(0, maxTokens);
  };
}

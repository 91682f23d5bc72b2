// What a person in the chat sees of an error: one sentence, without paths, tokens or stacks.
import { AppError, type ErrorCode } from '../../errors.js';

/** Refused for a reason that the person can mend; `sentence` tells them, in Chinese. */
export class ChatRefusal extends Error {
  readonly sentence: string;

  constructor(sentence: string, cause?: unknown) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'ChatRefusal';
    this.sentence = sentence;
  }
}

const BLAND = '出了点问题，已经记录。请稍后再试。';

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  usage: '试错次数太多，请一小时后再试。',
  'not-found': '没有这个配对码，或者已经过期。',
  unreadable: '文件读不出来。',
  'no-reports': '还没有报告。',
  'index-missing': '报告还没有编入索引，请联系管理员。',
  'index-foreign': '索引需要重建，请联系管理员。',
  'index-corrupt': '索引已损坏，请联系管理员。',
  'index-locked': '报告正在更新，请过几分钟再试。',
  'no-space': '磁盘已满，请联系管理员。',
  network: '网络暂时不通，请稍后再试。',
};

/** The sentence for any error. */
export function sentenceFor(error: unknown): string {
  if (error instanceof ChatRefusal) return error.sentence;
  return (error instanceof AppError ? SENTENCES[error.code] : undefined) ?? BLAND;
}

/** Whether a person can mend it: such an error needs no stack in the log. */
export const isExpected = (error: unknown): boolean =>
  error instanceof ChatRefusal || error instanceof AppError;

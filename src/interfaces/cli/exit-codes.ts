// What a command's end means to a script, and which error ends it how.
import type { ErrorCode } from '../../errors.js';

export const EXIT = { done: 0, failure: 1, usage: 2, notFound: 3, contradicted: 4 } as const;

/** Usage and configuration end with 2, everything else that fails with 1. */
export const exitCodeOf = (code: ErrorCode): number =>
  code === 'usage' || code === 'config' ? EXIT.usage : EXIT.failure;

/** One sentence a code, for the person at the terminal. */
export const SENTENCES: Record<ErrorCode, string> = {
  usage: '命令用法有误',
  config: '设置有误',
  'not-found': '找不到文件或目录',
  unreadable: '文件无法读取',
  'no-reports': '没有可读的报告',
  'index-missing': '还没有索引',
  'index-foreign': '索引与本程序不符',
  'index-corrupt': '索引已损坏',
  'index-locked': '索引正被另一个进程写入',
  'model-corrupt': '向量模型文件不完整',
  'no-space': '磁盘已满',
  'no-permission': '没有读写权限',
  cancelled: '已停止',
  network: '网络不通',
};

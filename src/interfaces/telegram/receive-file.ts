// A file sent to the bot: fetched within Telegram's and our bounds, its name made safe.

import { z } from 'zod';
import { AppError } from '../../errors.js';
import { decodeText } from '../../ingest/decode.js';
import { ApiFailure } from './api-failure.js';
import { ChatRefusal } from './chat-errors.js';
import type { TelegramContext } from './telegram-context.js';
import type { Message } from './update.js';

export type ReceivedFile = { readonly name: string; readonly bytes: Buffer; readonly text: string };

/** What getFile hands over at most. */
const MAX_BYTES = 20 * 1024 * 1024;
const DOWNLOAD_TIMEOUT_MS = 120_000;
const READABLE = /\.(?:txt|md|markdown)$/i;
const MAX_NAME_BYTES = 120;

const tooLarge = (name: string) => new ChatRefusal(`“${name}”太大，上限20 MB。请拆成几个文件再发。`);

const fileAnswer = z.object({ file_path: z.string(), file_size: z.number().optional() });

/** A plain file name: no folder, no control character, no leading dot, not too long for a file system. */
export function safeFileName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const extension = READABLE.exec(clean)?.[0] ?? '';
  let stem = clean.slice(0, clean.length - extension.length);
  while (Buffer.byteLength(stem) > MAX_NAME_BYTES) stem = [...stem].slice(0, -1).join('');
  return `${stem.trim() || '报告'}${extension}`;
}

/** Its text and bytes. Throws ChatRefusal with a sentence for the person, or ApiFailure. */
export async function receiveFile(
  context: TelegramContext,
  document: NonNullable<Message['document']>,
): Promise<ReceivedFile> {
  const name = safeFileName(document.file_name ?? '');
  if (!READABLE.test(name))
    throw new ChatRefusal(`不认识“${name}”的格式。请发 .txt 或 .md 文件（UTF-8 或 GB18030）。`);
  if ((document.file_size ?? 0) > MAX_BYTES) throw tooLarge(name);
  const { signal, api, sender } = context;
  const answer = await sender
    .send('getFile', { file_id: document.file_id }, { signal })
    .catch((error: unknown) => {
      if (error instanceof ApiFailure && /too big/i.test(error.description)) throw tooLarge(name);
      if (error instanceof ApiFailure && error.kind === 'refused')
        throw new ChatRefusal(`“${name}”取不到了，请重新发送。`, error);
      throw error;
    });
  const { file_path, file_size } = fileAnswer.parse(answer);
  if ((file_size ?? 0) > MAX_BYTES) throw tooLarge(name);
  const bytes = await api.download(file_path, {
    maxBytes: MAX_BYTES,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
    signal,
  });
  return { name, bytes, text: readText(bytes, name) };
}

function readText(bytes: Buffer, name: string): string {
  try {
    return decodeText(bytes, name);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new ChatRefusal(
      `“${name}”读不出来：文件是空的、已损坏，或不是文本。请另存为 UTF-8 文本再发。`,
      error,
    );
  }
}

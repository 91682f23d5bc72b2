// A command takes one text, or --batch with --out; never both, never neither.
import { AppError } from '../../errors.js';

/** The batch's files; undefined where one text is given. Throws AppError 'usage'. */
export function requireBatch(
  text: string | undefined,
  { batch, out }: { batch?: string; out?: string },
  what: string,
): { input: string; output: string } | undefined {
  if (batch !== undefined && text !== undefined)
    throw new AppError('usage', `give either ${what} or --batch, not both`, 'See --help.');
  if (batch !== undefined && out !== undefined) return { input: batch, output: out };
  if (batch !== undefined || out !== undefined)
    throw new AppError('usage', '--batch and --out go together', 'Example: --batch in.jsonl --out out.jsonl');
  if (text === undefined || text.trim() === '')
    throw new AppError('usage', `${what} is missing`, 'See --help.');
  return undefined;
}

/** What a user can mend: `message` says what happened, with the value; `hint` says what to do next. */
export type ErrorCode =
  | 'usage'
  | 'config'
  | 'not-found'
  | 'unreadable'
  | 'no-reports'
  | 'index-missing'
  | 'index-foreign'
  | 'index-corrupt'
  | 'index-locked'
  | 'model-corrupt'
  | 'no-space'
  | 'no-permission'
  | 'cancelled'
  | 'network';

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;

  constructor(code: ErrorCode, message: string, hint: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = hint;
  }
}

const SYSTEM_ERRORS: Record<string, { code: ErrorCode; text: string; hint: string }> = {
  EEXIST: { code: 'usage', text: 'a file stands where a folder is wanted', hint: 'Name a folder.' },
  ENOTDIR: { code: 'usage', text: 'a file stands where a folder is wanted', hint: 'Name a folder.' },
  ENOENT: { code: 'not-found', text: 'no such file or folder', hint: 'Check the path.' },
  EACCES: {
    code: 'no-permission',
    text: 'no permission',
    hint: 'Check who owns it, or choose another folder.',
  },
  EPERM: {
    code: 'no-permission',
    text: 'not permitted',
    hint: 'Check who owns it, or choose another folder.',
  },
  EROFS: {
    code: 'no-permission',
    text: 'a read-only file system',
    hint: 'Choose a folder that can be written.',
  },
  ENOSPC: {
    code: 'no-space',
    text: 'the disk is full',
    hint: 'Free some space and run the command again; nothing is lost.',
  },
  SQLITE_FULL: {
    code: 'no-space',
    text: 'the disk is full',
    hint: 'Free some space and run the command again; nothing is lost.',
  },
  SQLITE_READONLY: {
    code: 'no-permission',
    text: 'the database cannot be written',
    hint: 'Check who owns the folder, or choose another.',
  },
  SQLITE_CANTOPEN: {
    code: 'no-permission',
    text: 'the database cannot be opened',
    hint: 'Check who owns the folder, or choose another.',
  },
  SQLITE_CORRUPT: {
    code: 'index-corrupt',
    text: 'the database is damaged',
    hint: 'Delete the index folder and run `youju ingest`.',
  },
  SQLITE_NOTADB: {
    code: 'index-corrupt',
    text: 'the file is no database',
    hint: 'Delete the index folder and run `youju ingest`.',
  },
};

/** Turns a system or SQLite error about `subject` into an AppError; anything else is returned as it came. */
export function explainSystemError(error: unknown, subject: string): unknown {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const known = SYSTEM_ERRORS[code] ?? SYSTEM_ERRORS[code.split('_').slice(0, 2).join('_')];
  return known ? new AppError(known.code, `${subject}: ${known.text}`, known.hint, error) : error;
}

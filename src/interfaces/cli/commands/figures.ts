// youju figures: the figure table.

import type { FigureView } from '../../../assistant.js';
import { AppError } from '../../../errors.js';
import { type CommandContext, openForCommand } from '../command-context.js';
import { EXIT } from '../exit-codes.js';
import { say } from '../terminal.js';

export type FigureFlags = {
  readonly indicator?: string;
  readonly place?: string;
  readonly period?: string;
  readonly nature?: string;
  readonly csv?: boolean;
};

const COLUMNS = [
  'indicator',
  'value',
  'amount',
  'unit',
  'place',
  'period',
  'nature',
  'report',
  'paragraph',
  'sentence',
] as const satisfies readonly (keyof FigureView)[];
const NATURES = { actual: '实际', target: '目标' } as const;

/** A field of RFC 4180; one that a spreadsheet would run as a formula is kept as text. */
function csvField(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function readNature(nature: string | undefined): 'actual' | 'target' | undefined {
  if (nature === undefined || nature === 'actual' || nature === 'target') return nature;
  throw new AppError('usage', `--nature ${nature} is unknown`, 'One of actual, target.');
}

export async function figures(context: CommandContext, flags: FigureFlags): Promise<number> {
  const nature = readNature(flags.nature);
  const assistant = await openForCommand(context);
  try {
    const rows = assistant.figures({
      indicator: flags.indicator,
      place: flags.place,
      period: flags.period,
      nature,
    });
    if (context.json) say(context.terminal, JSON.stringify({ figures: rows }));
    else if (flags.csv)
      for (const line of [
        COLUMNS.join(','),
        ...rows.map((row) => COLUMNS.map((column) => csvField(row[column])).join(',')),
      ])
        say(context.terminal, line);
    else
      for (const row of rows)
        say(
          context.terminal,
          `${row.value}  ${row.indicator}  ${row.place ?? '—'}  ${row.period ?? '—'}  ${NATURES[row.nature]}  ${row.report} 第${row.paragraph}段`,
        );
    return rows.length > 0 ? EXIT.done : EXIT.notFound;
  } finally {
    assistant.close();
  }
}

// Inline keyboards in the Bot API's form.

export type Button =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string };

export type Keyboard = readonly (readonly Button[])[];

/** Buttons in rows of `perRow`. */
export function rowsOf(buttons: readonly Button[], perRow: number): Keyboard {
  const rows: Button[][] = [];
  for (let i = 0; i < buttons.length; i += perRow) rows.push(buttons.slice(i, i + perRow));
  return rows;
}

/** Without empty rows; undefined where nothing is left. */
export function replyMarkup(keyboard: Keyboard | undefined): { inline_keyboard: Keyboard } | undefined {
  const rows = (keyboard ?? []).filter((row) => row.length > 0);
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
}

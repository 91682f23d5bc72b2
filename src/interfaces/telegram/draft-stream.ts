// The draft of a language model, shown while it is written: one message, changed at most once in 1.2 s, and in the end
// replaced by the verified text.
import { italic, plain, type RichText, shorten } from './rich-text.js';
import type { Turn } from './turn.js';

const EDIT_EVERY_MS = 1200;
const DRAFT_CHARS = 3500;

export type DraftStream = {
  readonly push: (draft: string) => void;
  /** Waits for what is under way; the id of the message that shows the draft, where there is one. */
  readonly end: () => Promise<number | undefined>;
};

const draftText = (draft: string): RichText => [
  ...plain(shorten(draft, DRAFT_CHARS)),
  ...italic('\n\n正在核对…'),
];

export function createDraftStream(turn: Turn): DraftStream {
  let latest = '';
  let shown = '';
  let message: number | undefined;
  let edits = 0;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let ended = false;

  const show = async () => {
    shown = latest;
    if (message === undefined) [message] = await turn.say('draft', draftText(shown));
    else {
      edits += 1;
      await turn.edit(`draft-${edits}`, message, draftText(shown));
    }
  };

  const schedule = () => {
    if (ended || timer || running || latest === shown) return;
    running = show()
      .catch(() => undefined) // a draft that cannot be shown is no loss: the verified text follows
      .then(() => {
        running = undefined;
        timer = setTimeout(() => {
          timer = undefined;
          schedule();
        }, EDIT_EVERY_MS);
      });
  };

  return {
    push: (draft) => {
      if (draft.trim() === '') return;
      latest = draft;
      schedule();
    },
    end: async () => {
      ended = true;
      await running;
      clearTimeout(timer);
      return message;
    },
  };
}

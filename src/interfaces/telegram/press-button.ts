// A pressed button. Every press is answered at once, so the button stops spinning; what it shows follows.

import { chatState } from '../../conversations/chats.js';
import { type Message, messageInPlace, shownCitation } from '../../conversations/messages.js';
import { phraseText } from '../../conversations/phrases.js';
import { mayDo, ROLES, type Role } from '../../conversations/users.js';
import { answerQuestion } from './answer-question.js';
import { messageKeyboard, renderMessage } from './answer-view.js';
import { type Action, type Callback, numberAt } from './callback-data.js';
import { citationView, paragraphView, type View } from './citation-view.js';
import { askReason, chooseReason, vote } from './collect-feedback.js';
import { changeUser } from './manage-users.js';
import { allQuotes, relatedFigures, rephrased } from './more-of-answer.js';
import { announceRoles, approve, refuse } from './pair-user.js';
import { splitRich } from './rich-text.js';
import { changeSetting } from './settings.js';
import { figuresPage, reportsPage } from './show-lists.js';
import { CHANNEL } from './telegram-context.js';
import type { Turn } from './turn.js';

/** A press on a button, and where its message stands. */
export type Press = {
  readonly turn: Turn;
  readonly callback: Callback;
  /** The message that carries the button. */
  readonly messageId: number;
  readonly isGroup: boolean;
};

/** What the person sees at once, and what is done then. */
export type Pressed = { readonly toast?: string; readonly next?: () => Promise<void> };

const GONE: Pressed = { toast: '这条内容已经找不到了' };

const show = ({ turn, messageId }: Press, view: View | undefined): Pressed =>
  view ? { next: async () => void (await turn.edit('view', messageId, view.text, view.keyboard)) } : GONE;

function withMessage(press: Press, work: (message: Message) => Pressed): Pressed {
  const id = numberAt(press.callback, 0);
  const where = { channel: CHANNEL, place: String(press.turn.chat) };
  const message = id === undefined ? undefined : messageInPlace(press.turn.context.store, id, where);
  return message ? work(message) : GONE;
}

function openCitation(press: Press): Pressed {
  const { assistant, store } = press.turn.context;
  return withMessage(press, ({ id }) => {
    const citation = shownCitation(store, id, numberAt(press.callback, 1) ?? 0);
    return show(press, citation && citationView(assistant, citation, id));
  });
}

function walk(press: Press): Pressed {
  const { assistant, store } = press.turn.context;
  return withMessage(press, ({ id }) => {
    const n = numberAt(press.callback, 1) ?? 0;
    const number = numberAt(press.callback, 2) ?? 0;
    const citation = shownCitation(store, id, n);
    if (!citation) return GONE;
    if (citation.paragraph === number) return openCitation(press);
    const back = { text: '返回引文', callback_data: `c:${id}:${n}` };
    return show(
      press,
      paragraphView(assistant, { report: citation.report, number }, { action: 'walk', ids: [id, n], back }),
    );
  });
}

/** The last part of the answer, which carries the buttons, as it stood. */
function backToAnswer(press: Press): Pressed {
  const { store, publicUrl } = press.turn.context;
  return withMessage(press, (message) => {
    const { quotes } = chatState(store, CHANNEL, String(press.turn.chat));
    const text = splitRich(renderMessage(message, { publicUrl, quotes })).at(-1);
    return show(press, text && { text, keyboard: messageKeyboard(message) });
  });
}

function openReport(press: Press): Pressed {
  const { assistant, store } = press.turn.context;
  const phrase = numberAt(press.callback, 0) ?? 0;
  const report = phraseText(store, phrase);
  if (report === undefined) return GONE;
  const back = { text: '报告列表', callback_data: 'r:0' };
  const at = { report, number: numberAt(press.callback, 1) ?? 1 };
  return show(press, paragraphView(assistant, at, { action: 'report', ids: [phrase], back }));
}

function askPhrase(press: Press): Pressed {
  const { turn, isGroup } = press;
  const text = phraseText(turn.context.store, numberAt(press.callback, 0) ?? 0);
  if (text === undefined) return GONE;
  return {
    toast: text.slice(0, 180),
    next: () => answerQuestion(turn, { text, messageId: undefined, repliedTo: undefined, isGroup }),
  };
}

function figurePage(press: Press): Pressed {
  const request = phraseText(press.turn.context.store, numberAt(press.callback, 0) ?? 0);
  return request === undefined
    ? GONE
    : show(press, figuresPage(press.turn.context, request, numberAt(press.callback, 1) ?? 0));
}

const saying = (
  press: Press,
  step: string,
  work: (message: Message) => ReturnType<typeof allQuotes>,
): Pressed =>
  withMessage(press, (message) => ({ next: async () => void (await press.turn.say(step, work(message))) }));

const presser = ({ turn }: Press): number => turn.from?.id ?? 0;
const asRole = (role: string | undefined): Role => ROLES.find((one) => one === role) ?? 'ask';

type Handler = { readonly needs: Role; readonly press: (press: Press) => Pressed };

const HANDLERS: Record<Action, Handler> = {
  citation: { needs: 'ask', press: openCitation },
  walk: { needs: 'ask', press: walk },
  back: { needs: 'ask', press: backToAnswer },
  quotes: { needs: 'ask', press: (press) => saying(press, 'quotes', allQuotes) },
  figures: {
    needs: 'ask',
    press: (press) => saying(press, 'related', (message) => relatedFigures(press.turn.context, message)),
  },
  rephrase: { needs: 'ask', press: (press) => saying(press, 'rephrased', rephrased) },
  up: {
    needs: 'ask',
    press: (press) => withMessage(press, ({ id }) => ({ toast: vote(press.turn, id, 'up') })),
  },
  down: {
    needs: 'ask',
    press: (press) =>
      withMessage(press, ({ id }) => ({
        toast: vote(press.turn, id, 'down'),
        next: () => askReason(press.turn, id),
      })),
  },
  reason: {
    needs: 'ask',
    press: (press) =>
      withMessage(press, ({ id }) => chooseReason(press.turn, id, press.callback.values[1]) ?? GONE),
  },
  ask: { needs: 'ask', press: askPhrase },
  reports: {
    needs: 'ask',
    press: (press) => show(press, reportsPage(press.turn.context, numberAt(press.callback, 0) ?? 0)),
  },
  report: { needs: 'ask', press: openReport },
  figurePage: { needs: 'ask', press: figurePage },
  setting: {
    needs: 'ask',
    press: (press) => show(press, changeSetting(press.turn.context, press.turn.chat, press.callback.values)),
  },
  approve: {
    needs: 'administer',
    press: (press) => {
      const [code = '', role] = press.callback.values;
      const toast = approve(press.turn.context, code, asRole(role), presser(press));
      return { toast, next: () => announceRoles(press.turn.context) };
    },
  },
  refuse: {
    needs: 'administer',
    press: (press) => ({ toast: refuse(press.turn.context, press.callback.values[0] ?? '', presser(press)) }),
  },
  user: {
    needs: 'administer',
    press: (press) => {
      const [id = '', change = ''] = press.callback.values;
      return show(press, changeUser(press.turn.context, id, change, presser(press)));
    },
  },
};

/** Does what the button says where the person may; throws AppError for what they can mend. */
export function pressButton(press: Press, role: Role | undefined): Pressed {
  const { needs, press: work } = HANDLERS[press.callback.action];
  return mayDo(role, needs) ? work(press) : { toast: '没有权限' };
}

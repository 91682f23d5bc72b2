// A bot in a process of its own, to be killed. Settings as JSON in the first argument.
import { runTelegram } from '../../../src/interfaces/telegram/run-telegram.js';
import { createFakeAssistant } from '../../fakes/fake-assistant.js';
import { TEST_RATES } from './bot-setup.js';

const { token, apiRoot, dataFolder, chats } = JSON.parse(process.argv[2] ?? '{}');
const run = await runTelegram({
  token,
  apiRoot,
  allow: chats.map((id: number) => ({ id, role: 'ask' as const })),
  admins: [],
  dataFolder,
  inboxReportsFolder: `${dataFolder}/reports`,
  assistant: createFakeAssistant({ thinkMs: 3 }).assistant,
  log: (line) => console.error(line),
  rates: TEST_RATES,
  pollSeconds: 2,
});
process.on('SIGTERM', () => void run.stop());
await run.ready;
console.log('ready');
await run.done;

// The bot's commands as Telegram lists them.

type Scope = 'private' | 'group' | 'administrator';

type Command = { readonly name: string; readonly description: string; readonly scopes: readonly Scope[] };

const everywhere: readonly Scope[] = ['private', 'group', 'administrator'];
const alone: readonly Scope[] = ['private', 'administrator'];

export const COMMANDS = [
  { name: 'start', description: '开始使用', scopes: alone },
  { name: 'help', description: '使用说明', scopes: everywhere },
  { name: 'reports', description: '报告列表', scopes: everywhere },
  { name: 'figures', description: '查数据：指标 [地区] [年份]', scopes: everywhere },
  { name: 'check', description: '核对论断，或回复一条消息', scopes: everywhere },
  { name: 'new', description: '忘掉前面的问题，重新开始', scopes: everywhere },
  { name: 'settings', description: '设置', scopes: everywhere },
  { name: 'approve', description: '批准配对码', scopes: ['administrator'] },
  { name: 'users', description: '用户与权限', scopes: ['administrator'] },
] as const satisfies readonly Command[];

export type CommandName = (typeof COMMANDS)[number]['name'];

export const COMMAND_NAMES: ReadonlySet<string> = new Set(COMMANDS.map(({ name }) => name));

/** The list for one scope, as setMyCommands takes it. */
export const commandsFor = (scope: Scope): { command: string; description: string }[] =>
  COMMANDS.filter(({ scopes }) => (scopes as readonly Scope[]).includes(scope)).map(
    ({ name, description }) => ({
      command: name,
      description,
    }),
  );

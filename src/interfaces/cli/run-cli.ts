// The command line: arguments to commands, errors to exit codes. It parses and dispatches; commands do the work.
import { Command, CommanderError } from 'commander';
import { AppError } from '../../errors.js';
import { type CliSettings, type CommandContext, type CommonFlags, contextOf } from './command-context.js';
import { ask } from './commands/ask.js';
import { chat } from './commands/chat.js';
import { check } from './commands/check.js';
import { doctor } from './commands/doctor.js';
import { evaluate } from './commands/evaluate.js';
import { figures } from './commands/figures.js';
import { ingestCommand } from './commands/ingest.js';
import { addReports, listReportsCommand, removeReportCommand, showReport } from './commands/reports.js';
import { search } from './commands/search.js';
import { approveCommand, feedbackCommand, telegramCommand } from './commands/telegram.js';
import { EXIT, exitCodeOf, SENTENCES } from './exit-codes.js';
import { note, painter, type Terminal } from './terminal.js';

export type CliOptions = {
  readonly args: readonly string[];
  readonly terminal: Terminal;
  readonly settings: CliSettings;
  readonly version: string;
};

type Work<A extends unknown[]> = (context: CommandContext, ...args: A) => Promise<number>;

/** Makes the program; `finish` is told the exit code of the command that ran. */
function createProgram({ terminal, settings, version }: CliOptions, finish: (code: number) => void): Command {
  const program = new Command('youju');
  program
    .description('有据：按报告回答，句句有出处')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError('（--help 查看用法）');

  const common = (command: Command): Command =>
    command
      .exitOverride()
      .option('--reports <folder>', '报告目录')
      .option('--index <folder>', '索引目录')
      .option('--data <folder>', '数据目录')
      .option('--json', '以 JSON 输出')
      .option('--quiet', '不显示进度');
  const action = <A extends unknown[]>(command: Command, work: Work<A>): Command =>
    command.action(async (...given: unknown[]) => {
      const self = given.pop() as Command;
      const context = contextOf(terminal, settings, self.optsWithGlobals<CommonFlags>());
      finish(await work(context, ...(given as A)));
    });

  action(common(program.command('ingest').description('更新索引')), (context) => ingestCommand(context));
  action(
    common(
      program
        .command('ask')
        .argument('[question]', '问题')
        .option('--batch <in>', '问题文件（JSONL）')
        .option('--out <out>', '结果文件')
        .description('回答问题'),
    ),
    ask,
  );
  action(
    common(
      program
        .command('search')
        .argument('[query]', '查询')
        .option('--k <n>', '条数', '10')
        .option('--mode <mode>', 'hybrid、keyword 或 vector', 'hybrid')
        .option('--batch <in>', '查询文件（JSONL）')
        .option('--out <out>', '结果文件')
        .description('只检索，附排序依据'),
    ),
    search,
  );
  action(
    common(
      program
        .command('check')
        .argument('[claim]', '论断')
        .option('--file <text>', '逐句核对整篇文稿')
        .option('--batch <in>', '论断文件（JSONL）')
        .option('--out <out>', '结果文件')
        .description('核对论断'),
    ),
    check,
  );
  action(
    common(
      program
        .command('figures')
        .option('--indicator <name>', '指标')
        .option('--place <place>', '地区')
        .option('--period <period>', '时期')
        .option('--nature <nature>', 'actual 或 target')
        .option('--csv', '以 CSV 输出')
        .description('数据表'),
    ),
    figures,
  );
  const reports = common(program.command('reports').description('报告列表'));
  action(reports, (context) => listReportsCommand(context));
  action(
    reports.command('show').argument('<id>', '编号或路径').description('逐段显示').exitOverride(),
    (context, id: string) => showReport(context, id),
  );
  action(
    reports.command('add').argument('<files...>', '报告文件').description('加入报告').exitOverride(),
    (context, files: string[]) => addReports(context, files),
  );
  action(
    reports.command('remove').argument('<id>', '编号或路径').description('移除加入的报告').exitOverride(),
    (context, id: string) => removeReportCommand(context, id),
  );
  action(common(program.command('chat').description('终端对话；先更新索引')), (context) => chat(context));
  action(
    common(
      program
        .command('eval')
        .argument('<set>', '问题集（JSONL）')
        .option('--failures', '列出未通过的')
        .description('评测'),
    ),
    evaluate,
  );
  const telegram = common(program.command('telegram').description('Telegram 机器人'));
  action(telegram, (context) => telegramCommand(context));
  action(
    telegram.command('approve').argument('<code>', '配对码').description('批准一个用户').exitOverride(),
    (context, code: string) => approveCommand(context, code),
  );
  action(
    common(
      program
        .command('feedback')
        .option('--vote <vote>', 'up 或 down')
        .description('用户评价；--json 为评测用的问题行'),
    ),
    feedbackCommand,
  );
  action(common(program.command('doctor').description('检查运行条件')), (context) => doctor(context));
  return program;
}

/** An error as the person at the terminal sees it. Returns the exit code. */
function report(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const paint = painter(terminal, 'stderr');
  if (error instanceof AppError) {
    note(terminal, `${paint('red', `${SENTENCES[error.code]}（${error.code}）`)}：${error.message}`);
    note(terminal, `→ ${error.hint}`);
    if (debug && error.cause)
      note(terminal, String(error.cause instanceof Error ? error.cause.stack : error.cause));
    return exitCodeOf(error.code);
  }
  note(terminal, paint('red', '程序内部错误；以下信息请转交开发者。'));
  note(terminal, error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.failure;
}

/** Runs one command line; resolves to its exit code. */
export async function runCli(options: CliOptions): Promise<number> {
  let code: number = EXIT.done;
  const program = createProgram(options, (result) => {
    code = result;
  });
  try {
    if (options.args.length === 0) {
      program.outputHelp({ error: true });
      return EXIT.usage;
    }
    await program.parseAsync([...options.args], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, options.terminal, options.settings.log === 'debug');
  }
}

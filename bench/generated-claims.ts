// Claims made from the State Council's reports of 2000–2025 with a fixed seed, in six groups, held against an index of the reports.
//   npx tsx bench/generated-claims.ts REPORTS_FOLDER INDEX [--failures] [--list] [--size=N] [--seed=N]
import { createAsk } from '../src/ask.js';
import { createCheck } from '../src/check.js';
import type { CheckResult } from '../src/verify/check-result.js';
import { type Claim, GROUPS, TRUE_GROUPS } from './generated-claims/claim.js';
import { generateClaims } from './generated-claims/generate.js';
import { openParts } from './open-parts.js';

const SEED = 20260301;
const SIZE = 80;

const args = process.argv.slice(2);
const [reports, folder] = args.filter((arg) => !arg.startsWith('--'));
const option = (name: string, fallback: number) =>
  Number(args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);

type Checked = { readonly claim: Claim; readonly result: CheckResult };

const isRight = ({ claim, result }: Checked): boolean =>
  TRUE_GROUPS.has(claim.group) === (result.verdict === 'supported');

async function openCheck(index: string) {
  const parts = await openParts(index);
  const held = new Set([...parts.index.reports.values()].map(({ path }) => Number(path.slice(0, 4))));
  const missing = [...new Set(claims.map(({ reportYear }) => reportYear))].filter((year) => !held.has(year));
  if (missing.length > 0)
    throw new Error(`The index lacks the reports of ${missing.join(', ')}; is it being built?`);
  return createCheck({ ...parts, ...createAsk(parts) });
}

function printTable(checked: readonly Checked[]): void {
  console.log('group          n  right %   wrong ones were');
  for (const group of GROUPS) {
    const own = checked.filter(({ claim }) => claim.group === group);
    const wrong = own.filter((item) => !isRight(item));
    const verdicts = ['supported', 'contradicted', 'not_found'].map(
      (verdict) => [verdict, wrong.filter(({ result }) => result.verdict === verdict).length] as const,
    );
    const shown = verdicts
      .filter(([, n]) => n > 0)
      .map(([verdict, n]) => `${n} ${verdict}`)
      .join(', ');
    console.log(
      `${group.padEnd(13)} ${String(own.length).padStart(2)}  ${((100 * (own.length - wrong.length)) / own.length).toFixed(1).padStart(6)}   ${shown || '—'}`,
    );
  }
  const right = checked.filter(isRight).length;
  console.log(
    `${'all'.padEnd(12)} ${checked.length}  ${((100 * right) / checked.length).toFixed(1).padStart(6)}`,
  );
}

function printFailure({ claim, result }: Checked): void {
  console.log(
    `\n[${claim.group}] ${claim.text}  ${claim.change ? `(${claim.change})` : ''}\n  ${claim.reportYear}: ${claim.source.slice(0, 160)}`,
  );
  for (const { text, verdict, discrepancy, citation } of result.findings) {
    const quote = citation === null ? '' : result.citations[citation - 1]!;
    console.log(
      `  ${text}: ${verdict} ${discrepancy ?? ''}${quote ? ` ← ${quote.title.slice(0, 4)} ${quote.period ?? ''} ${quote.quote.slice(0, 80)}` : ''}`,
    );
  }
}

const claims = generateClaims(reports!, { seed: option('seed', SEED), size: option('size', SIZE) });
if (args.includes('--list'))
  for (const { group, text, change } of claims) console.log(`${group}\t${text}\t${change}`);
else {
  const check = await openCheck(folder!);
  const checked: Checked[] = [];
  for (const claim of claims) checked.push({ claim, result: await check(claim.text) });
  if (args.includes('--failures')) checked.filter((item) => !isRight(item)).forEach(printFailure);
  printTable(checked);
}

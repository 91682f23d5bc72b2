import { expect, it } from 'vitest';
import { useSeedsYouju } from '../../fixtures/run-youju.js';

const youju = useSeedsYouju();
const SHAOXING_RD = ['figures', '--place', '绍兴', '--indicator', 'R&D'];

it('--json gives each value with its exact amount, period, nature and sentence', async () => {
  const { code, stdout } = await youju.run([...SHAOXING_RD, '--period', '2019年', '--json']);
  expect(JSON.parse(stdout).figures[0]).toEqual({
    indicator: '全社会研发经费占地区生产总值',
    value: '2.65%',
    amount: '2.65',
    unit: '%',
    place: '绍兴市',
    period: '2019年',
    nature: 'actual',
    sentence: '2019年，全社会研发经费占地区生产总值为2.65%，提高0.24个百分点，提升幅度全省第1位；',
    report: '004_1befe96834311977.txt',
    paragraph: 2,
  });
  expect(code).toBe(0);
});

it('finds targets apart from what was reached', async () => {
  const { stdout } = await youju.run([...SHAOXING_RD, '--nature', 'target', '--json']);
  const { figures } = JSON.parse(stdout);
  expect(new Set(figures.map(({ nature }: { nature: string }) => nature))).toEqual(new Set(['target']));
  expect(figures.map(({ value }: { value: string }) => value)).toContain('3.1%');
});

it('--csv quotes what needs quoting and has one row a figure', async () => {
  const { code, stdout } = await youju.run([...SHAOXING_RD, '--csv']);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toBe('indicator,value,amount,unit,place,period,nature,report,paragraph,sentence');
  expect(stdout).toContain(
    '规模以上工业企业研发费用,56.7亿元,5670000000,元,绍兴市,2020年1—5月,actual,000_af4a75104713aae8.txt,27,"1~5月,全市规模以上工业企业研发费用56.7亿元,同比增长24.7%;"',
  );
  expect(code).toBe(0);
});

it('prints a line for each figure', async () => {
  const { stdout } = await youju.run(SHAOXING_RD);
  expect(stdout).toContain(
    '2.65%  全社会研发经费占地区生产总值  绍兴市  2019年  实际  004_1befe96834311977.txt 第2段',
  );
});

it('ends with 3 where no figure meets the conditions', async () => {
  const { code, stdout } = await youju.run(['figures', '--place', '火星']);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
});

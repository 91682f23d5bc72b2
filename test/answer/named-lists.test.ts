// Lists that have a name and a number: told where the report itself names them, to the last member, and nowhere else.
import { describe, expect, it } from 'vitest';
import { citedIn, firstLine, useSmallIndex } from './small-index.js';

const small = useSmallIndex({
  '台州.txt': [
    '台州市2024年科技创新工作方案',
    '一、打好三大会战',
    '打好三大会战是全年的重点工作，各县市区要按任务书逐项落实、按月通报。',
    '推进平台提能造峰。我们要携手建设天蓝、地绿、水清的美丽家园。',
    '二、工作原则',
    '全市科技工作要遵循四条准则，即坚持人才为先，坚持企业为主，坚持市场导向，坚持开放协同，这四条准则要贯穿始终。',
    '几年来各部门反复强调落实准则，在科研立项、经费使用和成果转化上排除了各种干扰，遵循了四条准则的要求。',
    '科技管理在规范管理、搞活机制、调动各方面积极性的基础上，全面实行“两放两收”的办法，即放项目评审权、放经费使用权、放成果处置权，收经费监管、收进度检查、收结题验收；放人才评价、放团队组建、放岗位聘用，收诚信监督、收伦理审查、收数据汇交。其他事项照旧。',
    '三、空间布局',
    '《',
    '空间规划',
    '》根据资源承载能力，把全市创新空间划分为集聚区、拓展区和保育区三类功能分区。同时，稳妥推进城镇建设。',
  ],
});
const first = async (question: string): Promise<string> => firstLine(await small().ask(question));

describe('a list with a name and a number', () => {
  it('is told where clauses that begin alike are its members', async () => {
    expect(await first('科技工作遵循的四条准则是哪四条')).toContain(
      '坚持人才为先，坚持企业为主，坚持市场导向，坚持开放协同',
    );
  });

  it('is not any other one that stands under a heading of that name', async () => {
    expect(await first('三大会战分别是什么')).not.toContain('天蓝、地绿');
  });

  it('goes on behind a semicolon', async () => {
    const answer = await small().ask('科技管理的“两放两收”具体是什么');
    expect(answer.answer).toContain('收结题验收；放人才评价');
    expect(answer.answer).not.toContain('其他事项');
    expect(citedIn(answer)).toEqual(['台州.txt 8']);
  });

  it('is told although its paragraph opens with the end of a title', async () => {
    expect(await first('创新空间划分为哪三类功能分区')).toMatch(/^根据资源承载能力.*集聚区、拓展区和保育区/);
  });
});

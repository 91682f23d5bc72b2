// The house rules that a reader of one file cannot see: which stage may know which, and who may end the process.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../src/package-root.js';

/** Earlier first; what stands in one row is one stage. */
const FLOW: readonly (readonly string[])[] = [
  ['errors', 'package-root'],
  ['text'],
  ['field'],
  ['ingest'],
  ['figures'],
  ['indexing'],
  ['retrieve'],
  ['answer'],
  ['verify'],
  ['ask', 'check'],
  ['assistant'],
  ['open-assistant'],
  ['conversations'],
  ['interfaces'],
  ['config'],
  ['main'],
];
const MAX_LINES = 200;

type Source = { readonly path: string; readonly tree: ts.SourceFile; readonly imports: readonly string[] };

const sourceFolder = join(packageRoot, 'src');

const fileOf = (from: string, specifier: string): string =>
  relative(sourceFolder, resolve(sourceFolder, from, '..', specifier)).replace(/\.js$/, '.ts');

function importsOf(path: string, tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined;
    if (specifier && ts.isStringLiteral(specifier) && specifier.text.startsWith('.'))
      found.push(fileOf(path, specifier.text));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const sources: Source[] = readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(sourceFolder, path), 'utf8');
    const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    return { path, tree, imports: importsOf(path, tree) };
  });

const stageOf = (path: string): string => path.split('/')[0]!.replace(/(?:\.d)?\.ts$/, '');
const rankOf = (path: string): number => FLOW.findIndex((row) => row.includes(stageOf(path)));

/** Does the tree hold `object.name` for one of `names`? */
function mentions(tree: ts.SourceFile, object: string, names: readonly string[]): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAccessExpression(node) &&
      node.expression.getText(tree) === object &&
      names.includes(node.name.text)
    )
      found = true;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const filesThat = (mention: (source: Source) => boolean): string[] =>
  sources.filter(mention).map(({ path }) => path);

function findCycle(): string[] | undefined {
  const importsByPath = new Map(sources.map(({ path, imports }) => [path, imports]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of importsByPath.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { path } of sources) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('the one-way flow', () => {
  it('gives every source file a stage', () => {
    expect(filesThat(({ path }) => rankOf(path) === -1)).toEqual([]);
  });

  it('lets a file import only from its own stage or an earlier one', () => {
    const backward = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => rankOf(to) > rankOf(path)).map((to) => `${path} → ${to}`),
    );
    expect(backward).toEqual([]);
  });

  it('imports only files that exist', () => {
    const known = new Set(sources.map(({ path }) => path));
    const lost = sources.flatMap(({ path, imports }) =>
      imports.filter((to) => !known.has(to)).map((to) => `${path} → ${to}`),
    );
    expect(lost).toEqual([]);
  });

  it('has no cycle between files', () => {
    expect(findCycle()).toBeUndefined();
  });
});

describe('who may do what', () => {
  it('reads the environment in config.ts only', () => {
    const readers = filesThat(({ tree }) => mentions(tree, 'process', ['env']));
    expect(readers.filter((path) => path !== 'config.ts')).toEqual([]);
  });

  it('ends the process in main.ts only', () => {
    const enders = filesThat(({ tree }) => mentions(tree, 'process', ['exit', 'exitCode', 'abort', 'kill']));
    expect(enders.filter((path) => path !== 'main.ts')).toEqual([]);
  });

  it('keeps every file within 200 lines', () => {
    const long = filesThat(({ tree }) => tree.getLineStarts().length - 1 > MAX_LINES);
    expect(long).toEqual([]);
  });
});

// Names of the field and the other names they go by: 高企 is 高新技术企业. Data, in terms.txt and a user's own file.

export type Terms = {
  /** Every name, canonical or not. */
  readonly names: readonly string[];
  /** A normalised text with every name written in its canonical form. For comparing, never for quoting. */
  readonly canonical: (text: string) => string;
  /** Other names of what a text speaks of, to be searched besides the text itself. */
  readonly expand: (text: string) => string[];
};

const escapePattern = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 国高 does not begin inside 全国高速公路. */
const patternOf = (name: string): string =>
  `${name.startsWith('国') ? '(?<![全我各两外本中])' : ''}${escapePattern(name)}`;

/** Builds the dictionary from lines `canonical = other, other`; a name that another contains gives way to it. */
export function createTerms(lines: readonly string[]): Terms {
  const canonicalOf = new Map<string, string>();
  const others = new Map<string, string[]>();
  for (const line of lines) {
    const [left, right] = line.split('=').map((part) => part.trim().toLowerCase());
    if (!left) continue;
    const names = (right ?? '')
      .split(/[,，、]/)
      .map((name) => name.trim())
      .filter(Boolean);
    for (const name of [left, ...names]) canonicalOf.set(name, left);
    others.set(left, [...(others.get(left) ?? []), ...names]);
  }
  const names = [...canonicalOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = names.length > 0 ? new RegExp(names.map(patternOf).join('|'), 'g') : /(?!)/g;
  return {
    names,
    canonical: (text) => text.replace(pattern, (name) => canonicalOf.get(name)!),
    expand: (text) => {
      const found = new Set<string>();
      for (const [name] of text.matchAll(pattern)) {
        const canonical = canonicalOf.get(name)!;
        for (const other of [canonical, ...(others.get(canonical) ?? [])])
          if (!text.includes(other)) found.add(other);
      }
      return [...found];
    },
  };
}

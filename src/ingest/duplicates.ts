// Which paragraphs of one report say again what an earlier one says. Two that differ in any figure or place do not.

/** Shorter ones repeat by chance. */
const MIN_CHARS = 20;
const SHINGLE_CHARS = 5;
const SIGNATURE_SIZE = 8;
/** Share of common shingles from which two paragraphs with the same figures are the same. */
const MIN_JACCARD = 0.9;

export type Candidate = {
  readonly number: number;
  readonly text: string;
  /** Codes of the places it names; asked only where another is nearly the same. */
  readonly places: () => readonly string[];
};

function hash(text: string, seed: number): number {
  let h = 2166136261 ^ seed;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return h >>> 0;
}

function shingles(text: string): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + SHINGLE_CHARS <= text.length; i += 1) out.add(text.slice(i, i + SHINGLE_CHARS));
  return out;
}

const signature = (set: ReadonlySet<string>): string[] =>
  Array.from({ length: SIGNATURE_SIZE }, (_, seed) => {
    let least = 0xffffffff;
    for (const shingle of set) least = Math.min(least, hash(shingle, seed));
    return `${seed}:${least}`;
  });

/** Every number, Arabic or Chinese, and every place, in order: the same for true duplicates only. */
const facts = ({ text, places }: Candidate): string =>
  [...(text.match(/[\d.]+|[零一二三四五六七八九十百千万亿两]+/g) ?? []), '|', ...places()].join(' ');

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const shingle of a) if (b.has(shingle)) common += 1;
  return common / (a.size + b.size - common);
}

/** For each duplicate, the number of the earlier paragraph that it repeats. Texts are normalised. */
export function findDuplicates(candidates: readonly Candidate[]): Map<number, number> {
  const duplicateOf = new Map<number, number>();
  const bySignature = new Map<string, { candidate: Candidate; set: Set<string> }[]>();
  for (const candidate of candidates) {
    if (candidate.text.length < MIN_CHARS) continue;
    const entry = { candidate, set: shingles(candidate.text) };
    const keys = signature(entry.set);
    const earlier = keys
      .flatMap((key) => bySignature.get(key) ?? [])
      .find(
        (other) =>
          jaccard(other.set, entry.set) >= MIN_JACCARD && facts(other.candidate) === facts(candidate),
      );
    if (earlier) duplicateOf.set(candidate.number, earlier.candidate.number);
    else for (const key of keys) bySignature.set(key, [...(bySignature.get(key) ?? []), entry]);
  }
  return duplicateOf;
}

/** What a statement is about: what was, or what is wanted. */
export type Nature = 'actual' | 'target';

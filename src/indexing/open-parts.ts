// The parts that reading and writing an index share: vocabulary, model, identity.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Field, loadField } from '../field/field.js';
import { fieldFilesText, vocabularyLines } from '../field/field-files.js';
import { verifyModel } from './encoder.js';
import type { StoreIdentity } from './store.js';

/** A user's own names of the field, beside the reports: lines `canonical = other, other`. */
export const USER_TERMS_FILE = 'youju.terms';

const userTermsIn = (reportsFolder: string): string => {
  const path = join(reportsFolder, USER_TERMS_FILE);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

/** The field with the user's names, and what an index must have been built with. */
export function openVocabulary(
  reportsFolder: string,
  modelFolder: string,
): { field: Field; identity: StoreIdentity } {
  const userTerms = userTermsIn(reportsFolder);
  const field = loadField(vocabularyLines(userTerms));
  const vocabularySha256 = createHash('sha256').update(`${fieldFilesText()}${userTerms}`).digest('hex');
  return { field, identity: { modelSha256: verifyModel(modelFolder), vocabularySha256 } };
}

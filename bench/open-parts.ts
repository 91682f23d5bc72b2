// What a bench asks with: the shipped field and model, and an index that `ingest` has built.
import { loadEncoder } from '../src/indexing/encoder.js';
import { openIndex } from '../src/indexing/index-reader.js';
import { openVocabulary } from '../src/indexing/open-parts.js';
import { packageRoot } from '../src/package-root.js';
import { loadLateInteraction } from '../src/retrieve/late-interaction.js';

/** Throws AppError where `indexFolder` holds no index of this version. */
export async function openParts(indexFolder: string) {
  const modelFolder = `${packageRoot}models/bge-small-zh-v1.5`;
  const { field, identity } = openVocabulary(`${packageRoot}seeds`, modelFolder);
  return {
    index: await openIndex({ folder: indexFolder, identity }),
    field,
    encoder: await loadEncoder(modelFolder),
    maxSim: await loadLateInteraction(),
  };
}

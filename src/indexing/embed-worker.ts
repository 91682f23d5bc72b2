// One process of the embedding pool: it holds one session and encodes the texts it is sent, one at a time.
import { type Encoder, type Encoding, loadEncoder } from './encoder.js';

let encoder: Promise<Encoder> | undefined;

/** Called by the pool: `modelFolder` is the same for every call. */
export async function encodeTexts({
  modelFolder,
  texts,
}: {
  modelFolder: string;
  texts: readonly string[];
}): Promise<Encoding[]> {
  encoder ??= loadEncoder(modelFolder);
  const { encode } = await encoder;
  const encodings: Encoding[] = [];
  for (const text of texts) encodings.push(await encode(text));
  return encodings;
}

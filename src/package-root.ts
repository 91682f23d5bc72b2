// Where the program's own files (model, field vocabulary, prompts, reports that ship with it) stand,
// whether it runs from src/ or from dist/.
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, with a trailing slash. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

// Writes models/late-interaction.onnx: one integer matrix product, sentence tokens × question tokens.
//   npx tsx bench/make-late-interaction.ts OUT.onnx
import { writeFileSync } from 'node:fs';
import onnx from 'onnx-proto';
import { TOKEN_DIMENSIONS } from '../src/indexing/token-projection.js';

const { ModelProto, TensorProto } = onnx.onnx;
const { INT8, INT32 } = TensorProto.DataType;
const matrix = (name: string, elemType: number, rows: object, columns: object) => ({
  name,
  type: { tensorType: { elemType, shape: { dim: [rows, columns] } } },
});

const model = ModelProto.encode({
  irVersion: 7,
  producerName: 'youju',
  opsetImport: [{ domain: '', version: 13 }],
  graph: {
    name: 'late-interaction',
    node: [{ opType: 'MatMulInteger', input: ['sentences', 'question'], output: ['products'] }],
    input: [
      matrix('sentences', INT8, { dimParam: 'tokens' }, { dimValue: TOKEN_DIMENSIONS }),
      matrix('question', INT8, { dimValue: TOKEN_DIMENSIONS }, { dimParam: 'asked' }),
    ],
    output: [matrix('products', INT32, { dimParam: 'tokens' }, { dimParam: 'asked' })],
  },
}).finish();
writeFileSync(process.argv[2]!, model);

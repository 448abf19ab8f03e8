/** The Typst compiler. */
export type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

/** The compiler's module. **Errors**: rejects where this platform has no native build of it. */
export function loadTypst(): Promise<typeof import('@myriaddreamin/typst-ts-node-compiler')> {
  return import('@myriaddreamin/typst-ts-node-compiler');
}

/** What the bytes of a file are known by. */
import { createHash } from 'node:crypto';
import type { Digest, OutputFile } from './edition.js';

/** What a file is known by: its digest, or the one that its contents have. */
export function digestOf(file: Pick<OutputFile, 'contents' | 'digest'>): Digest {
  if (file.digest) return file.digest;
  const { contents } = file;
  const sha256 = createHash('sha256').update(contents).digest('hex');
  const bytes = typeof contents === 'string' ? Buffer.byteLength(contents) : contents.length;
  return { sha256, bytes };
}

/** A file that knows its digest, for steps whose results are remembered. */
export function withDigest(file: OutputFile): OutputFile {
  return { ...file, digest: digestOf(file) };
}

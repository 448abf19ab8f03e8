/** Reads and writes disk, clock and processes for the rest. */
export type { Cache } from './cache.js';
export { createCache } from './cache.js';
export type { ContentFile, KnownFile, Wants } from './content.js';
export {
  findContentRoot,
  isContentRoot,
  readContentFiles,
  readFolder,
  readPlainFile,
} from './content.js';
export type { LogEntry } from './git.js';
export {
  blobId,
  commitFiles,
  earlierFiles,
  fileLog,
  findCommit,
  isModified,
  keepBlob,
  readBlob,
  trackedFile,
  userName,
} from './git.js';
export { hashBytes } from './hash.js';
export { breakable, isBrokenOff } from './interrupt.js';
export type { MarkedFile } from './marks.js';
export { hashOf, listContent, listMarked, sizeIn } from './marks.js';
export type { Packs, Place } from './packs.js';
export { createPacks } from './packs.js';
export { realPath } from './real-path.js';
export { exclusively, replaceFile } from './replace-file.js';
export type { Known } from './replace-folder.js';
export { replaceFolder } from './replace-folder.js';
export { writeFiles, writePublicFile } from './write.js';

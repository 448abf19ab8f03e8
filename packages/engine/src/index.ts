/** Runs the stages over a content folder and publishes its sites. */
export type { Boundary } from './boundary.js';
export { guarded } from './boundary.js';
export type { Gathered, GatherOptions } from './gather.js';
export { gather } from './gather.js';
export type { Loaded } from './load.js';
export { loadCorpus } from './load.js';
export type { Output, OutputFault } from './output.js';
export { findOutputFault, outputOf, PUBLICATION_FILE, pruneOutput } from './output.js';
export { lostAddresses, readPublication, readPublicationFile } from './publication.js';
export type { BuildOptions, BuildReport, CheckedContent, SiteReport } from './run.js';
export { checkContent, checkFiles, publish } from './run.js';
export type { Editions, SiteContext } from './site.js';
export { makeSite, renderEditions } from './site.js';
export type { StageCost } from './stages.js';
export { STAGES } from './stages.js';

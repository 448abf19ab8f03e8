/** The plain data that passes between Narani's stages. */
export type {
  About,
  ById,
  ChangeClass,
  CheckedCorpus,
  Corpus,
  Difference,
  Entry,
  EntryState,
  Frame,
  LineMatch,
  Meta,
  Registries,
  SectionOutline,
  SectionState,
  SignedBy,
  TranslationState,
} from './corpus.js';
export { digestOf, withDigest } from './digest.js';
export type {
  Document,
  DocumentKind,
  Figure,
  Link,
  NumberedParagraph,
  Outline,
  Reference,
  ReferenceKind,
  Section,
} from './document.js';
export type { Digest, Edition, EditionModule, OutputFile, PageRef, Router } from './edition.js';
export type {
  Checked,
  Diagnostic,
  Edit,
  Finding,
  Point,
  Related,
  Severity,
  Span,
  Values,
} from './finding.js';
export type {
  PartName,
  PartPage,
  Plugin,
  PluginElement,
  PluginFinding,
} from './plugin.js';
export type { Signer } from './signers.js';
export { signersOf } from './signers.js';
export type { Locale, Localised, Source } from './source.js';
export { LOCALES, otherLocale } from './source.js';
export type { Attempt, Stage, Step, Watch } from './step.js';
export { foundOnly, unguarded, unwatched } from './step.js';

/** The corpus: every entry with its language versions, and the registries. */
import type {
  DocumentMeta,
  Elsewhere,
  Fact,
  Kind,
  Lever,
  NaraniConfig,
  Notice,
  Organisation,
  Person,
  Registry,
  RegistryValues,
  Role,
  SiteConfig,
  Statute,
  Term,
  Tool,
  TraitAnnexes,
  TraitAuthors,
  TraitDate,
  TraitLevers,
  TraitMinistries,
  TraitNumbered,
  TraitOrder,
  TraitOrganisations,
  TraitParagraphs,
  TraitPlace,
  TraitProgramme,
  TraitSeries,
  TraitStatutes,
  TraitSymbol,
  TraitZones,
  WithdrawnRecord,
} from '@narani/schema';
import type { Document, DocumentKind } from './document.js';
import type { Finding, Span } from './finding.js';
import type { Locale } from './source.js';

/** All that the traits of kinds may put into a meta.yaml under names of their own; a field that a kind calls otherwise is there by that name. */
type TraitFields = TraitNumbered &
  TraitOrder &
  TraitDate &
  TraitZones &
  TraitPlace &
  TraitProgramme &
  TraitOrganisations &
  TraitMinistries &
  TraitStatutes &
  TraitLevers &
  TraitAuthors &
  TraitSymbol &
  TraitSeries &
  TraitParagraphs &
  TraitAnnexes;

/** The meta.yaml of any document: what every kind has, and what the traits of its own give it. `kind` is given by the folder. */
export type Meta = { readonly kind: DocumentKind } & DocumentMeta &
  Partial<TraitFields> &
  Readonly<Record<string, unknown>>;

/**
 * One document in all its languages.
 *
 * **Shapes**: `folder` is its folder under content/, `slug` that folder's name; `address` the folder of its kind's pages, where that is not called
 * as the kind; `source` the language it was written in;
 * `metaPath` and `metaSpans` (by JSON pointer) place findings in meta.yaml; `files` holds the SHA-256 of each other file
 * of the folder (figures, annexes) by its name.
 */
export interface Entry {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly slug: string;
  readonly folder: string;
  readonly address?: string;
  readonly source: Locale;
  readonly meta: Meta;
  readonly metaPath: string;
  readonly metaSpans: Readonly<Record<string, Span>>;
  readonly translations: Readonly<Partial<Record<Locale, Document>>>;
  /** The languages whose file is there and cannot be read, with its title where that much could be. */
  readonly unreadable?: Readonly<Partial<Record<Locale, { readonly title?: string }>>>;
  readonly files: Readonly<Record<string, string>>;
}

/** A text above or below all pages of a site. */
export interface Frame {
  readonly site: string;
  readonly place: 'header' | 'footer';
  readonly document: Document;
}

/** What a registry says of itself. */
export type About = NonNullable<RegistryValues['about']>;

/** Registry entries by id. */
export type ById<T> = Readonly<Record<string, T>>;

/** The registries that come with Narani, whose entries code knows the fields of. */
interface ShippedRegistries {
  readonly organisations: ById<Organisation>;
  readonly people: ById<Person>;
  readonly statutes: ById<Statute>;
  readonly levers: ById<Lever>;
  readonly tools: ById<Tool>;
  readonly terms: ById<Term>;
  readonly facts: ById<Fact>;
  readonly notices: ById<Notice>;
  /** Documents without a page here, by the id they would have. */
  readonly elsewhere?: ById<Elsewhere>;
}

/** Every registry by its name; an absent file is an empty registry. */
export type Registries = ShippedRegistries & Readonly<Record<string, ById<object>>>;

/**
 * All content, references resolved.
 *
 * **Shapes**: `entries` are sorted by id. `usedIn` lists, by target (`agenda/slug` or `statutes/id`), the ids of the
 * entries that refer to it, sorted.
 */
export interface Corpus {
  readonly config: NaraniConfig;
  /** The kinds that the content declares, by name, beside and in place of those that come with Narani. */
  readonly kinds?: Readonly<Record<string, Kind>>;
  /** The registries that the content declares, by name, beside those that come with Narani. */
  readonly registryKinds?: Readonly<Record<string, Registry>>;
  readonly entries: readonly Entry[];
  readonly registries: Registries;
  /** Words of the pages in place of ours, by language and key. */
  readonly labels?: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>>;
  /** What sites say above and below their pages. */
  readonly frames?: readonly Frame[];
  /** What registries say of themselves, by their names. */
  readonly about?: Readonly<Record<string, About>>;
  readonly sites: readonly SiteConfig[];
  readonly usedIn: Readonly<Record<string, readonly string[]>>;
  /** The ids of entries that refer to what cannot be read, or whose record names what is nowhere: their last good version is better. */
  readonly incomplete?: readonly string[];
  /** The records of withdrawn documents, by id. */
  readonly withdrawn?: Readonly<Record<string, WithdrawnRecord>>;
}

/** Where a section's translation stands. */
export type TranslationState =
  | 'missing'
  | 'unreadable'
  | 'machine'
  | 'draft'
  | 'reviewed'
  | 'verified'
  | 'stale'
  | 'withdrawn';

/** What changed on the source since the sign-off. */
export type ChangeClass = 'cosmetic' | 'wording' | 'fact';

/** Who signed, as what and when. **Shapes**: `kept` is who carried the signature over a small correction, and why. */
export interface SignedBy {
  readonly role: Role;
  readonly signer: string;
  readonly date: string;
  readonly kept?: { readonly by: string; readonly date: string; readonly reason: string };
}

/**
 * The state of one section of one translation.
 *
 * **Shapes**: `section` is a section's id, or a key with `@` where it has none; `change` is cosmetic where the state still
 * holds; `role`, `signer` and `date` are those of the last sign-off; `edited` says that the translation changed since.
 */
export interface SectionState {
  readonly section: string;
  readonly state: TranslationState;
  readonly change?: ChangeClass;
  readonly role?: Role;
  readonly edited?: boolean;
  readonly signer?: string;
  readonly date?: string;
  /** All who signed these very texts, the best first; `role`, `signer` and `date` are the first's. */
  readonly signatures?: readonly SignedBy[];
  /** All who signed the texts that it has outgrown, where it is behind its source. */
  readonly outgrown?: readonly SignedBy[];
  /** The mode it was signed in, where the translation declares another now. */
  readonly signedMode?: 'mirror' | 'adaptation' | 'abstract';
  /** The section it was signed against is no longer in the source. */
  readonly gone?: boolean;
}

/**
 * A section of a translation without its texts.
 *
 * **Shapes**: `section` as in its state; `titles` are those of both sides that have one; `words` is how many the source has, `line` where the
 * source begins, 1 where the translation alone has it.
 */
export interface SectionOutline {
  readonly section: string;
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
  readonly words: number;
  readonly line: number;
}

/** The line of a source and that of its translation on which what belongs together begins. **Units**: lines of the files, from 1. */
export type LineMatch = readonly [source: number, translation: number];

/**
 * A place where the languages contradict each other.
 *
 * **Shapes**: `section` is an id; what one side alone says is absent from the other; `lines` are where each file says it, as far as that is known.
 */
export interface Difference {
  readonly section?: string;
  readonly source?: string;
  readonly translation?: string;
  readonly lines?: Readonly<Partial<Record<Locale, number>>>;
}

/**
 * The state of one translation: the least of its sections.
 *
 * **Shapes**: `native` marks verification by a native speaker; `discrepancies` is how many errors the comparison with the source
 * found, absent where it found none or was not made.
 */
export interface EntryState {
  readonly state: TranslationState;
  readonly change?: ChangeClass;
  readonly native?: boolean;
  readonly discrepancies?: number;
  /** Where those errors are, and what each side says. */
  readonly differences?: readonly Difference[];
  /** Where it stood by its last signatures, of a translation that cannot be read now or whose source cannot. */
  readonly last?: TranslationState;
  readonly sections: readonly SectionState[];
}

/**
 * A corpus after all checks.
 *
 * **Shapes**: `withheld` are the paths of documents that must not be published; `states` is keyed `id@locale` for every
 * translation (never for a source).
 */
export interface CheckedCorpus extends Corpus {
  readonly withheld: readonly string[];
  /** `site id@locale` of every translation that a site does not publish yet, by its release rules. */
  readonly unreleased?: readonly string[];
  readonly states: Readonly<Record<string, EntryState>>;
  /** The sections of each translation, by the keys of `states`: whoever lists them need not read the texts again. */
  readonly outlines?: Readonly<Record<string, readonly SectionOutline[]>>;
  /** What of each translation belongs to what of its source, by the keys of `states`; only of those that were compared. */
  readonly alignments?: Readonly<Record<string, readonly LineMatch[]>>;
  readonly findings: readonly Finding[];
}

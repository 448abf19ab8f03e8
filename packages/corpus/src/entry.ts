/** Checks of one document folder. */
import type { Document, Entry, Finding, Locale } from '@narani/model';
import { otherLocale } from '@narani/model';
import { finding } from '@narani/rules';
import { type Draft, isNamesake, MAX_NAMED } from './draft.js';
import { isAnnexName, isFigureName } from './formats.js';
import { outlineOf } from './outline.js';
import { placed } from './place.js';

/**
 * Faults of one document folder: its id, its languages, its figures and annexes. `rivals` are all entries with the
 * same id, itself included.
 *
 * **Errors**: corpus/duplicate-id, corpus/id-folder, corpus/missing-source, corpus/claimed-translation, corpus/translation-mode, corpus/source-translation,
 * corpus/missing-figure, corpus/unused-figure, corpus/missing-annex, corpus/lost-address.
 */
export function checkEntry(entry: Entry, draft: Draft, rivals: readonly Entry[]): Finding[] {
  const at = (pointer: string) => placed(entry.metaPath, entry.metaSpans, pointer);
  const findings: Finding[] = [];
  const others = rivals
    .slice(0, MAX_NAMED + 1)
    .filter((rival) => rival !== entry)
    .slice(0, MAX_NAMED);
  if (others.length > 0 && !isNamesake(entry)) {
    const target = others.map(({ folder }) => folder).join(', ');
    findings.push(
      finding('corpus/duplicate-id', {
        ...at('/id'),
        scope: entry.id,
        actual: entry.id,
        related: others.map((other) => placed(other.metaPath, other.metaSpans, '/id')),
        values: { actual: entry.id, folder: entry.folder, target },
      }),
    );
  }
  if (!entry.id.startsWith(`${entry.kind}/`)) {
    const values = { actual: entry.id, expected: entry.kind };
    findings.push(
      finding('corpus/id-folder', {
        ...at('/id'),
        scope: entry.id,
        actual: entry.id,
        expected: entry.kind,
        values,
      }),
    );
  }
  if (others.length === 0) findings.push(...checkAddress(entry));
  const refused = new Set(draft.refused);
  const lacks = (name: string) => !Object.hasOwn(entry.files, name) && !refused.has(name);
  findings.push(
    ...checkLanguages(entry, draft),
    ...checkFigures(entry, lacks),
    ...checkAnnexes(entry, lacks),
  );
  return findings;
}

/** Former ids that other documents have: a partner could not tell whose they are. **Errors**: corpus/duplicate-id. */
export function checkFormerIds(
  { id, folder, meta, metaPath, metaSpans }: Entry,
  claims: ReadonlyMap<string, readonly Entry[]>,
): Finding[] {
  return (meta.formerIds ?? []).flatMap((actual, index) => {
    const [owner] = claims.get(actual) ?? [];
    if (!owner || actual === id) return [];
    const at = placed(metaPath, metaSpans, `/formerIds/${index}`);
    const values = { actual, folder, target: owner.folder };
    return [
      finding('corpus/duplicate-id', { ...at, variant: 'former', scope: actual, actual, values }),
    ];
  });
}

/** A renamed folder: the id tells what it was called, and an alias keeps that address alive. */
function checkAddress({ id, kind, slug, meta, metaPath, metaSpans }: Entry): Finding[] {
  // What was never published has no address that anybody knows.
  if (meta.lifecycle === 'draft' || meta.lifecycle === 'review') return [];
  const [own, old] = id.split('/');
  const aliases = meta.aliases ?? [];
  if (own !== kind || old === undefined || old === slug || aliases.includes(old)) return [];
  const at = placed(metaPath, metaSpans, '/id');
  const end = metaSpans['/id']?.end;
  const fix =
    end && meta.aliases === undefined
      ? { fix: [{ path: metaPath, span: { start: end, end }, text: `\naliases: [${old}]` }] }
      : {};
  const values = { actual: slug, expected: old, target: id };
  return [
    finding('corpus/lost-address', {
      ...at,
      scope: id,
      actual: slug,
      expected: old,
      values,
      ...fix,
    }),
  ];
}

function checkLanguages(entry: Entry, draft: Draft): Finding[] {
  const has = (locale: Locale) =>
    entry.translations[locale] !== undefined || draft.broken?.[locale] !== undefined;
  const findings: Finding[] = [];
  const path = entry.metaPath;
  if (!has(entry.source)) {
    const expected = `${entry.source}.md`;
    findings.push(
      finding('corpus/missing-source', {
        ...placed(path, entry.metaSpans, '/source'),
        scope: expected,
        expected,
        values: { expected, target: entry.id },
      }),
    );
  }
  for (const [index, locale] of (entry.meta.locales ?? []).entries()) {
    if (has(locale) || locale === entry.source) continue;
    const expected = `${locale}.md`;
    const at = placed(path, entry.metaSpans, `/locales/${index}`);
    findings.push(
      finding('corpus/claimed-translation', {
        ...at,
        scope: expected,
        expected,
        values: { expected },
      }),
    );
  }
  const translation = entry.translations[otherLocale(entry.source)];
  if (translation && !translation.data.translation) {
    findings.push(modeFinding('corpus/translation-mode', translation));
  }
  const source = entry.translations[entry.source];
  if (source?.data.translation) findings.push(modeFinding('corpus/source-translation', source));
  return findings;
}

function modeFinding(
  rule: 'corpus/translation-mode' | 'corpus/source-translation',
  document: Document,
): Finding {
  const at = placed(document.path, document.dataSpans, '/translation');
  const actual = `${document.locale}.md`;
  return finding(rule, { ...at, scope: 'translation', values: { actual } });
}

/** `lacks` says of a name that no such file was there: one that was refused has a finding of its own. */
function checkFigures(entry: Entry, lacks: (name: string) => boolean): Finding[] {
  const findings: Finding[] = [];
  const declared = new Map(
    (entry.meta.figures ?? []).map((figure, index) => [figure.id, { figure, index }]),
  );
  for (const { figure, index } of declared.values()) {
    const files = figure.files
      ? Object.entries(figure.files).map(([locale, name]) => [`files/${locale}`, name] as const)
      : [['file', figure.file ?? ''] as const];
    for (const [field, name] of files.filter(([, file]) => lacks(file) || !isFigureName(file))) {
      const at = placed(entry.metaPath, entry.metaSpans, `/figures/${index}/${field}`);
      findings.push(
        finding('corpus/missing-figure', {
          ...at,
          ...(isFigureName(name) ? {} : { variant: 'format' as const }),
          scope: name,
          actual: name,
          values: { actual: name },
        }),
      );
    }
  }
  const used = new Set<string>();
  for (const document of Object.values(entry.translations)) {
    for (const { id, span } of outlineOf(document).figures) {
      used.add(id);
      if (declared.has(id)) continue;
      const actual = `figure:${id}`;
      findings.push(
        finding('corpus/missing-figure', {
          path: document.path,
          ...(span ? { span } : {}),
          scope: actual,
          actual,
          values: { actual },
        }),
      );
    }
  }
  if (Object.keys(entry.translations).length === 0) return findings;
  for (const { figure, index } of declared.values()) {
    if (used.has(figure.id)) continue;
    const at = placed(entry.metaPath, entry.metaSpans, `/figures/${index}`);
    findings.push(
      finding('corpus/unused-figure', {
        ...at,
        scope: figure.id,
        actual: figure.id,
        values: { actual: figure.id },
      }),
    );
  }
  return findings;
}

function checkAnnexes(entry: Entry, lacks: (name: string) => boolean): Finding[] {
  return (entry.meta.annexes ?? []).flatMap(({ file }, index) => {
    if (file === undefined || (isAnnexName(file) && !lacks(file))) return [];
    const at = placed(entry.metaPath, entry.metaSpans, `/annexes/${index}/file`);
    const values = { actual: file };
    const variant = isAnnexName(file) ? {} : { variant: 'format' as const };
    return [
      finding('corpus/missing-annex', { ...at, ...variant, scope: file, actual: file, values }),
    ];
  });
}

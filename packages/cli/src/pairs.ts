/** `narani check --pairs`: two plain folders of equally named files, without any metadata of Narani's. */
import { readFile } from 'node:fs/promises';
import { type ContentFile, readFolder } from '@narani/host';
import { DEFAULT_LIMITS } from '@narani/limits';
import { parseDocument } from '@narani/markdown';
import { describeFindings } from '@narani/messages';
import type { Document, Finding, Locale } from '@narani/model';
import { compareDocuments, type Mode, type TermPair } from '@narani/parity';
import { type ReportFormat, report } from '@narani/reporter';
import { finding } from '@narani/rules';
import { decodeSource } from '@narani/source';
import { type CheckOptions, exitCode, warningLimit } from './check.js';
import { type Context, choice, UsageError } from './context.js';

/** Documentation pages run longer than policy documents: 16 MiB. */
const LIMITS = { ...DEFAULT_LIMITS, textBytes: 16 * 1024 * 1024 };

const MODES: readonly Mode[] = ['mirror', 'adaptation', 'abstract'];

/** Compares equally named files; a file without a partner is a finding. English is taken for the source. */
export async function checkPairs(
  context: Context,
  options: CheckOptions,
  format: ReportFormat,
): Promise<number> {
  const [ko, en] = options.pairs ?? [];
  const { translate } = context;
  if (ko === undefined || en === undefined || options.pairs?.length !== 2) {
    throw new UsageError(translate('cli:usage.badPairs'));
  }
  const mode = choice(options.mode ?? 'mirror', MODES, context);
  const terms = options.glossary === undefined ? [] : await readGlossary(options.glossary, context);
  const folders = { ko: trim(ko), en: trim(en) };
  const files = {
    ko: await readTexts(folders.ko, context),
    en: await readTexts(folders.en, context),
  };
  const names = [...new Set([...files.ko.keys(), ...files.en.keys()])].sort();
  if (!names.some((name) => files.ko.has(name) && files.en.has(name)))
    throw new UsageError(translate('cli:usage.noPairs', { ko, en }));
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, name] of names.entries()) {
    context.progress(`${index + 1}/${names.length} ${name}`);
    const read = (locale: Locale) =>
      readDocument(`${folders[locale]}/${name}`, files[locale].get(name), locale, texts, findings);
    const korean = read('ko');
    const english = read('en');
    if (korean && english) findings.push(...compareDocuments(english, korean, { mode, terms }));
  }
  context.progress('');
  const diagnostics = describeFindings(findings, translate);
  const print = format === 'github' ? context.order : context.out;
  print(
    report(diagnostics, format, {
      translate,
      textOf: (path) => texts.get(path),
      color: context.color,
    }),
  );
  if (format === 'text')
    context.out(`${translate('cli:check.pairsRead', { count: names.length })}\n`);
  return exitCode(diagnostics, warningLimit(options.maxWarnings, context));
}

async function readTexts(
  folder: string,
  { translate }: Context,
): Promise<Map<string, ContentFile>> {
  const files = await readFolder(
    folder,
    (name) => name === 'node_modules' || name.startsWith('.'),
  ).catch(() => undefined);
  if (!files) throw new UsageError(translate('cli:usage.unreadable', { path: folder }));
  return new Map(
    files.flatMap((file) =>
      /\.mdx?$/i.test(file.path) ? [[file.path.normalize('NFC'), file] as const] : [],
    ),
  );
}

function readDocument(
  path: string,
  file: ContentFile | undefined,
  locale: Locale,
  texts: Map<string, string>,
  findings: Finding[],
): Document | undefined {
  const name = path.replace(/^.*\//, '');
  if (!file) {
    findings.push(missingFile(path, name));
    return undefined;
  }
  if (!file.bytes) {
    findings.push(finding(file.denied ? 'source/unreadable' : 'source/not-a-file', { path }));
    return undefined;
  }
  const decoded = decodeSource(path, file.bytes, { limits: LIMITS });
  // Line ends and byte order marks are the other project's own affair; what cannot be read is not.
  if (!decoded.value) findings.push(...decoded.findings);
  else texts.set(path, decoded.value.text);
  const parsed =
    decoded.value && parseDocument(decoded.value, { id: name, locale, dialect: 'plain' });
  findings.push(...(parsed?.findings ?? []));
  return parsed?.value;
}

function missingFile(path: string, expected: string): Finding {
  return finding('parity/missing-file', { path, scope: expected, expected, values: { expected } });
}

async function readGlossary(path: string, { translate }: Context): Promise<TermPair[]> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError(translate('cli:usage.unreadable', { path }));
  const entries = parseJson(text);
  const valid =
    Array.isArray(entries) &&
    entries.every((each) => typeof each?.ko === 'string' && typeof each?.en === 'string');
  if (!valid) throw new UsageError(translate('cli:usage.badGlossary', { path }));
  return (entries as { ko: string; en: string; group?: string }[]).map(({ ko, en, group }) => ({
    ko: [{ text: ko }],
    en: [{ text: en }],
    ...(group === undefined ? {} : { group }),
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function trim(folder: string): string {
  return folder.replace(/(?<!\/)\/+$/, '') || '/';
}

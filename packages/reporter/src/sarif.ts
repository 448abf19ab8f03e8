/** Diagnostics as SARIF 2.1.0. Source: OASIS, Static Analysis Results Interchange Format 2.1.0. */

import type { Translate } from '@narani/messages';
import type { Diagnostic, Edit, Span } from '@narani/model';
import { wordsOf } from './words.js';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** One run with the rules that fired and every result. */
export function reportSarif(diagnostics: readonly Diagnostic[], translate: Translate): unknown {
  const rules = [...new Set(diagnostics.map((each) => each.rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'narani',
            rules: rules.map((id) => ({
              id,
              shortDescription: { text: translate(`rules:${id}.title`) },
              fullDescription: { text: translate(`rules:${id}.what`) },
              help: { text: translate(`rules:${id}.why`) },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each) => result(each, rules, translate)),
      },
    ],
  };
}

function result(diagnostic: Diagnostic, rules: readonly string[], translate: Translate): unknown {
  const { id, rule, severity, path, span, related, fix } = diagnostic;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVELS[severity],
    message: { text: wordsOf(diagnostic, translate).join('\n') },
    locations: [location(path, span)],
    partialFingerprints: { 'narani/v1': `${path}:${id}` },
    ...(related ? { relatedLocations: related.map((each) => location(each.path, each.span)) } : {}),
    ...(fix ? { fixes: [{ artifactChanges: fix.map(change) }] } : {}),
  };
}

function location(path: string, span: Span | undefined): unknown {
  const artifactLocation = { uri: uriOf(path) };
  return {
    physicalLocation: span ? { artifactLocation, region: region(span) } : { artifactLocation },
  };
}

/** A path as a relative reference: a file name may hold `#` and `?`. Source: RFC 3986, section 4.2. */
function uriOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function change({ path, span, text }: Edit): unknown {
  return {
    artifactLocation: { uri: uriOf(path) },
    replacements: [{ deletedRegion: region(span), insertedContent: { text } }],
  };
}

function region({ start, end }: Span): unknown {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

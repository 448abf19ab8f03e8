/**
 * Histories of four translators in real git repositories: branches, merges, rebases, cherry-picks, renames, moves, splits and
 * reverts, against a model that is a set. No signature of texts that stand may be lost, none may count for other texts.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findSignatures } from '../src/book.js';
import { hashText } from '../src/hash.js';
import {
  accept,
  addSignatures,
  createBook,
  emptyLock,
  LOCK_FILE,
  type Lock,
  pairSections,
  readLock,
  writeLock,
} from '../src/index.js';
import { entry } from './entry.js';

const PEOPLE = ['Kim', 'Lee', 'Han', 'Choi'];
const ROLES = ['draft', 'reviewed', 'verified'] as const;

/** One step, drawn as numbers that choose among what there is by then. */
interface Step {
  readonly kind:
    | 'branch'
    | 'edit'
    | 'rename'
    | 'move'
    | 'folder'
    | 'split'
    | 'sign'
    | 'merge'
    | 'rebase'
    | 'pick'
    | 'revert';
  readonly who: number;
  readonly a: number;
  readonly b: number;
}

const weighted = (kind: Step['kind'], weight: number) => ({ arbitrary: fc.constant(kind), weight });
const step = fc.record<Step>({
  kind: fc.oneof(
    weighted('edit', 4),
    weighted('sign', 6),
    weighted('branch', 2),
    weighted('merge', 3),
    weighted('rename', 1),
    weighted('move', 1),
    weighted('folder', 1),
    weighted('split', 1),
    weighted('rebase', 1),
    weighted('pick', 1),
    weighted('revert', 1),
  ),
  who: fc.nat(PEOPLE.length - 1),
  a: fc.nat(1000),
  b: fc.nat(1000),
});

/** A section as the test writes it: a name, and what each language says. */
interface Part {
  id: string;
  ko: string;
  en: string;
}

/** A repository, and by branch the keys of what was signed in its history. */
class History {
  readonly root = mkdtempSync(join(tmpdir(), 'narani-history-'));
  readonly signed = new Map<string, Set<string>>();
  readonly everSigned = new Set<string>();
  /** The keys that a commit signed; none for a commit of texts. */
  readonly commits = new Map<string, readonly string[]>();
  branch = 'b0';
  count = 0;

  constructor() {
    this.git('init', '-q', '-b', 'b0');
    writeFileSync(join(this.root, '.gitattributes'), `${LOCK_FILE} merge=union\n`);
    for (const folder of ['one', 'two']) {
      const parts = ['a', 'b', 'c', 'd'].map((id) => this.part(`${folder}-${id}`));
      this.write(folder, parts);
    }
    this.signed.set('b0', new Set());
    this.commit([]);
  }

  git(...args: string[]): string | undefined {
    const who = [
      '-c',
      'user.name=x',
      '-c',
      'user.email=x@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    const run = spawnSync('git', [...who, '-c', 'gc.auto=0', ...args], {
      cwd: this.root,
      encoding: 'utf8',
    });
    return run.status === 0 ? run.stdout.trim() : undefined;
  }

  part(id: string): Part {
    this.count += 1;
    return { id, ko: `원문 ${this.count}번.`, en: `Text ${this.count}.` };
  }

  folders(): string[] {
    return readdirSync(this.root)
      .filter((name) => existsSync(join(this.root, name, 'ko.md')))
      .sort();
  }

  read(folder: string): { readonly ko: string; readonly en: string } {
    const text = (locale: string) => {
      const path = join(this.root, folder, `${locale}.md`);
      return existsSync(path) ? readFileSync(path, 'utf8') : '';
    };
    return { ko: text('ko'), en: text('en') };
  }

  /** The sections of a document, where both texts still have the shape that the test writes. */
  parts(folder: string): Part[] {
    const { ko, en } = this.read(folder);
    const cut = (text: string) =>
      [...text.matchAll(/^## .* \{#(.+)\}\n\n(.*)$/gm)].map(([, id = '', said = '']) => [id, said]);
    const english = new Map(cut(en).map(([id = '', said = '']) => [id, said]));
    return cut(ko).flatMap(([id = '', said = '']) =>
      english.has(id) ? [{ id, ko: said, en: english.get(id) ?? '' }] : [],
    );
  }

  write(folder: string, parts: readonly Part[]): void {
    mkdirSync(join(this.root, folder), { recursive: true });
    for (const locale of ['ko', 'en'] as const) {
      // Headings bear the text, not the id: a renamed id leaves the words as they are.
      const body = parts.map((part) => `## ${part[locale]} {#${part.id}}\n\n${part[locale]}\n`);
      writeFileSync(join(this.root, folder, `${locale}.md`), body.join('\n'));
    }
  }

  lock(folder: string): Lock {
    const path = join(this.root, folder, LOCK_FILE);
    if (!existsSync(path)) return emptyLock();
    const { value, findings } = readLock({ path, text: readFileSync(path, 'utf8') }, folder);
    expect(findings).toEqual([]);
    return value ?? emptyLock();
  }

  commit(keys: readonly string[]): void {
    this.git('add', '-A');
    if (this.git('commit', '-qm', keys.length > 0 ? 'sign' : 'text') === undefined) return;
    this.commits.set(this.git('rev-parse', 'HEAD') ?? '', keys);
  }

  sign(folder: string, { who, a, b }: Step): void {
    const lock = this.lock(folder);
    const document = entry(this.read(folder));
    const parts = this.parts(folder);
    const [part] = parts.length > 0 ? [parts[a % parts.length]] : [];
    const { added } = accept(
      document,
      { lock, book: createBook([lock]) },
      {
        locale: 'en',
        role: ROLES[b % ROLES.length] ?? 'draft',
        signer: PEOPLE[who] ?? '',
        date: `2026-11-${10 + (a % 20)}`,
        ...(part && b % 2 === 0 ? { sections: [part.id] } : { all: true }),
      },
    );
    writeFileSync(join(this.root, folder, LOCK_FILE), writeLock(addSignatures(lock, added)));
    const keys = added.map(keyOf);
    for (const key of keys) {
      this.signed.get(this.branch)?.add(key);
      this.everSigned.add(key);
    }
    this.commit(keys);
  }

  play(step: Step): void {
    const folders = this.folders();
    const folder = folders[step.a % folders.length];
    const branches = [...this.signed.keys()];
    const other = branches[step.b % branches.length] ?? 'b0';
    if (folder === undefined) return;
    const parts = this.parts(folder);
    const at = parts[step.b % Math.max(1, parts.length)];
    if (step.kind === 'sign') this.sign(folder, step);
    else if (step.kind === 'branch') this.switchTo(step, branches);
    else if (step.kind === 'merge')
      this.join(other, 'merge', '-q', '--no-edit', '-X', 'ours', other);
    else if (step.kind === 'rebase') this.join(other, 'rebase', '-q', '-X', 'theirs', other);
    else if (step.kind === 'pick') this.pick(other, step);
    else if (step.kind === 'revert') this.revert();
    else if (at) {
      this.change(folder, parts, at, step);
      this.commit([]);
    }
  }

  change(folder: string, parts: Part[], at: Part, { kind, a }: Step): void {
    this.count += 1;
    const rest = parts.filter((part) => part !== at);
    if (kind === 'edit' && a % 2 === 0) at.ko = `원문 ${this.count}번.`;
    else if (kind === 'edit') at.en = `Text ${this.count}.`;
    else if (kind === 'rename') at.id = `n${this.count}`;
    if (kind === 'edit' || kind === 'rename') this.write(folder, parts);
    else if (kind === 'move') this.write(folder, [...rest, at]);
    else if (kind === 'folder') this.git('mv', folder, `f${this.count}`);
    else {
      this.write(folder, rest);
      this.write(`s${this.count}`, [at]);
    }
  }

  switchTo({ a }: Step, branches: readonly string[]): void {
    const name = `b${branches.length}`;
    if (branches.length < PEOPLE.length && a % 2 === 0) {
      this.git('switch', '-qc', name);
      this.signed.set(name, new Set(this.signed.get(this.branch)));
      this.branch = name;
      return;
    }
    const target = branches[a % branches.length] ?? 'b0';
    if (this.git('switch', '-q', target) !== undefined) this.branch = target;
  }

  /** Takes another branch in; where git gives up on the texts, nothing happened. */
  join(other: string, ...command: string[]): void {
    if (other === this.branch) return;
    if (this.git(...command) === undefined) {
      this.git(command[0] ?? '', '--abort');
      return;
    }
    for (const key of this.signed.get(other) ?? []) this.signed.get(this.branch)?.add(key);
  }

  pick(other: string, { a }: Step): void {
    const listed = this.git('rev-list', '--no-merges', '-8', other)?.split('\n') ?? [];
    const commit = listed[a % Math.max(1, listed.length)];
    const keys = this.commits.get(commit ?? '');
    if (!commit || !keys) return;
    if (this.git('cherry-pick', '-X', 'theirs', commit) === undefined) {
      this.git('cherry-pick', '--abort');
      this.git('reset', '-q', '--hard');
      return;
    }
    for (const key of keys) this.signed.get(this.branch)?.add(key);
    this.commits.set(this.git('rev-parse', 'HEAD') ?? '', keys);
  }

  /** Takes the last change of texts back. To revert a signing takes the signature back on purpose, which is no loss. */
  revert(): void {
    const head = this.git('rev-parse', 'HEAD') ?? '';
    if (this.commits.get(head)?.length !== 0) return;
    if (this.git('revert', '--no-edit', head) === undefined) this.git('revert', '--abort');
    else this.commits.set(this.git('rev-parse', 'HEAD') ?? '', []);
  }

  /** What the texts on disk have, against what the model says they have. */
  check(): void {
    const folders = this.folders();
    const book = createBook(folders.map((folder) => this.lock(folder)));
    const expected = [...(this.signed.get(this.branch) ?? [])];
    for (const folder of folders) {
      for (const pair of pairSections(entry(this.read(folder)), 'en')) {
        const found = new Set(findSignatures(book, pair, 'en').map(keyOf));
        const texts = textsOf(hashText(pair.source), hashText(pair.translation));
        for (const key of found)
          expect(key.startsWith(texts) && this.everSigned.has(key)).toBe(true);
        if (!pair.translation) continue;
        const lost = expected.filter((key) => key.startsWith(texts) && !found.has(key));
        expect(lost, `${folder} ${pair.key} on ${this.branch}`).toEqual([]);
      }
    }
  }
}

function textsOf(source: { words: string }, translation: { words: string }): string {
  return `${source.words} ${translation.words} `;
}

function keyOf(signature: Lock['signatures'][number]): string {
  const { source, translation, signer, role, date } = signature;
  return `${textsOf(source, translation)}${signer} ${role} ${date}`;
}

const RUNS = import.meta.env.MODE === 'fuzz' ? 500 : 12;

it('loses no signature of texts that stand, and counts none for other texts', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
      const history = new History();
      try {
        for (const each of steps) {
          history.play(each);
          history.check();
        }
      } finally {
        rmSync(history.root, { recursive: true, force: true });
      }
    }),
    { numRuns: RUNS },
  );
}, 3_600_000);

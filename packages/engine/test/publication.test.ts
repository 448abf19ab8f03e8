/** What is published is what the manifest names: no less, no more, and nothing lost in silence. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from '@narani/schema';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Boundary,
  checkContent,
  findBegunList,
  findListFault,
  gather,
  guarded,
  lostAddresses,
  outputOf,
  pruneOutput,
  publish,
  readPublication,
} from '../src/index.js';

const SMALL = join(import.meta.dirname, '../../../tests/fixtures/small-content');
const TERMS = `entries:
  ndc:
    forms: { ko: [국가결정기여], en: [NDC] }
    definition: { ko: 감축 목표, en: A target }
    source: { title: { ko: 협정, en: Agreement } }
`;
const OPTIONS = { today: '2026-06-01', now: () => 0 };
const work = mkdtempSync(join(tmpdir(), 'narani-publication-'));
let root: string;
let dist: string;

afterAll(() => rmSync(work, { recursive: true, force: true }));
beforeEach(() => {
  const place = mkdtempSync(join(work, 'run-'));
  [root, dist] = [join(place, 'content'), join(place, 'dist')];
  cpSync(SMALL, root, { recursive: true });
});

/** The head of the list of changes in a folder, then its records. */
function listIn(folder: string) {
  const changes = join(folder, 'test/feeds/v1/changes');
  const read = (path: string) => JSON.parse(readFileSync(join(changes, path), 'utf8'));
  const head = read('head.json');
  const numbers = Array.from({ length: head.number }, (_, index) => index + 1);
  return [head, ...numbers.map((number) => read(`${head.epoch}/${number}.json`))];
}

const build = async (more: { last?: string; only?: string; newEpoch?: boolean } = {}) =>
  publish(root, await checkContent(root, OPTIONS), { ...OPTIONS, ...more });
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();
const manifest = async () => {
  const publication = await readPublication(dist);
  if (!publication) throw new Error('Missing manifest');
  return publication;
};
const named = async () =>
  (await manifest()).sites.flatMap(({ name, files }) => files.map(({ path }) => `${name}/${path}`));

function edit(name: string, old: string | RegExp, next: string): void {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(old);
  writeFileSync(path, text.replace(old, next));
}

/** The last publication, as it was deployed, beside what the next build makes. */
function deployed(): string {
  const last = `${dist}-last`;
  cpSync(dist, last, { recursive: true });
  return last;
}

describe('the manifest of a publication', () => {
  it('names what an edition lacks, and the rules that say why', async () => {
    await build();
    expect(await manifest()).not.toHaveProperty('lacking');
    const checked = await checkContent(root, OPTIONS);
    const boundary: Boundary = {
      ...guarded,
      attempt: (step, make) =>
        guarded.attempt(step, () => {
          if (step.stage === 'item' && step.path === 'docs/first/en.md') throw new Error('cause');
          return make();
        }),
    };
    await publish(root, checked, { ...OPTIONS, boundary });
    const publication = await manifest();
    expect(publication.lacking).toEqual([
      { path: 'docs/first/en.md', editions: ['feed'], rules: ['stage/failed'] },
    ]);
    expect(validate('publication', publication)).toEqual([]);
  });

  it('names every file on disk, and fits its schema', async () => {
    await build();
    expect([...(await named()), 'publication.json'].sort()).toEqual(filesOf(dist));
    expect(validate('publication', await manifest())).toEqual([]);
  });

  it('can be a copy for trying out, whose addresses lead to it', async () => {
    const asked = { ...OPTIONS, baseUrl: 'http://127.0.0.1:8080' };
    await publish(root, await checkContent(root, asked), asked);
    const index = JSON.parse(readFileSync(join(dist, 'test/index.json'), 'utf8'));
    expect(index.documents[0].items[0].url).toBe('http://127.0.0.1:8080/test/ko/doc/first/');
  });

  it('is outside the content folder, as is what a build keeps', () => {
    for (const place of [root, join(work, 'papers')]) {
      const { folder, store } = outputOf(place);
      expect(`${folder} ${store}`).not.toContain(`${place}/`);
    }
  });

  it('says what is withheld and why, and takes away what was taken back', async () => {
    await build();
    expect(existsSync(join(dist, 'test/en/doc/first/index.html'))).toBe(true);
    writeFileSync(join(root, 'docs/first/meta.yaml'), 'kind: [');
    await build();
    const { withheld } = await manifest();
    expect(withheld).toEqual([{ path: 'docs/first/meta.yaml', rules: ['yaml/syntax'] }]);
    expect([...(await named()), 'publication.json'].sort()).toEqual(filesOf(dist));
    expect(existsSync(join(dist, 'test/en/doc/first/index.html'))).toBe(false);
  });

  it('loses a site that content has no more, and what a cache restored over it', async () => {
    await build();
    cpSync(join(root, 'sites/test'), join(root, 'sites/other'), { recursive: true });
    const yaml = join(root, 'sites/other/site.yaml');
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('name: test', 'name: other'));
    rmSync(join(root, 'sites/test'), { recursive: true });
    await build();
    expect(readdirSync(dist).sort()).toEqual(['other', 'publication.json']);
    cpSync(join(dist, 'other'), join(dist, 'test'), { recursive: true });
    writeFileSync(join(dist, 'other/ko/old.html'), 'old');
    await pruneOutput(dist, await manifest());
    expect([...(await named()), 'publication.json'].sort()).toEqual(filesOf(dist));
  });

  it('keeps the other sites where one is built by itself', async () => {
    await build();
    const before = await manifest();
    await build({ only: 'test' });
    expect(await manifest()).toEqual(before);
  });
});

describe('gathering', () => {
  it('takes exactly what the manifest names', async () => {
    await build();
    writeFileSync(join(dist, 'test/evil.html'), '<script>alert(1)</script>');
    cpSync(join(dist, 'test'), join(dist, 'committed'), { recursive: true });
    const target = `${dist}-public`;
    const gathered = await gather(dist, target);
    expect(gathered).toMatchObject({ altered: [], lost: [], sites: ['test'] });
    expect(filesOf(target)).toEqual([...(await named()), 'publication.json'].sort());
  });

  it.each([
    ['is another', (path: string) => appendFileSync(path, ' ')],
    ['is gone', (path: string) => rmSync(path)],
    [
      'is a link',
      (path: string) => {
        cpSync(path, `${path}.true`);
        rmSync(path);
        symlinkSync(`${path}.true`, path);
      },
    ],
  ])('refuses where a file %s', async (_name, alter) => {
    await build();
    alter(join(dist, 'test/ko/index.html'));
    const target = `${dist}-public`;
    expect((await gather(dist, target))?.altered).toEqual(['test/ko/index.html']);
    expect(existsSync(target)).toBe(false);
  });

  it.each(['../evil', '/etc/passwd', 'a/../../b', 'a//b'])(
    'takes nothing from %s',
    async (path) => {
      await build();
      const publication = await manifest();
      const [site] = publication.sites;
      const file = { path, bytes: 0, sha256: '0'.repeat(64) };
      const forged = { ...publication, sites: [{ ...site, files: [file] }] };
      writeFileSync(join(dist, 'publication.json'), JSON.stringify(forged));
      expect((await gather(dist, `${dist}-public`))?.altered).toEqual([`test/${path}`]);
    },
  );

  it('loses no address of the last publication unless a person lets it go', async () => {
    await build();
    const last = await manifest();
    const meta = join(root, 'docs/first/meta.yaml');
    writeFileSync(
      meta,
      readFileSync(meta, 'utf8').replace('lifecycle: published', 'lifecycle: draft'),
    );
    await build();
    const target = `${dist}-public`;
    const { lost = [] } = (await gather(dist, target, { last })) ?? {};
    expect(lost).toContain('test/ko/doc/first/index.html');
    expect(existsSync(target)).toBe(false);
    const allowed = ['test/ko/doc/first/', 'test/en/doc/first/'];
    expect(await gather(dist, target, { last, allowed })).toMatchObject({ lost: [] });
    const without = { ...(await manifest()), sites: [{ name: 'other', files: [] }] };
    writeFileSync(join(dist, 'publication.json'), JSON.stringify(without));
    expect((await gather(dist, target, { last }))?.lost).toEqual(['test/']);
  });

  it('takes nothing from a build that did not end', async () => {
    await build();
    writeFileSync(
      join(dist, 'publication.json'),
      JSON.stringify({ version: 1, sites: [], withheld: [] }),
    );
    expect(await gather(dist, `${dist}-public`)).toBeUndefined();
  });
});

describe('addresses of a document that moved or was withdrawn', () => {
  const PDF = 'test/en/doc/first/first.en.pdf';
  /** The last publication had a PDF too, which no page can stand in for. */
  async function lastWithPdf() {
    await build();
    const last = await manifest();
    const pdf = { path: PDF.slice('test/'.length), bytes: 1, sha256: '0'.repeat(64) };
    return { ...last, sites: last.sites.map((site) => ({ ...site, files: [...site.files, pdf] })) };
  }

  it.each<[string, () => void]>([
    [
      'withdrawn',
      () => edit('docs/first/meta.yaml', 'lifecycle: published', 'lifecycle: withdrawn'),
    ],
    [
      'moved',
      () => {
        edit('docs/first/meta.yaml', /$/, 'aliases: [first]\n');
        renameSync(join(root, 'docs/first'), join(root, 'docs/one'));
      },
    ],
  ])('are not lost where it was %s', async (_name, change) => {
    const last = await lastWithPdf();
    change();
    await build();
    expect(lostAddresses(last, await manifest())).toEqual([]);
  });

  it('are lost where the page stays and its PDF does not', async () => {
    const last = await lastWithPdf();
    await build();
    expect(lostAddresses(last, await manifest())).toEqual([PDF]);
  });
});

describe('the list of changes', () => {
  it('goes on from the last publication, keeps its records, and a rebuild adds nothing', async () => {
    await build();
    expect(listIn(dist)).toMatchObject([{ number: 0 }]);
    for (const number of [1, 2]) {
      const last = deployed();
      edit('docs/first/en.md', /period.* of/, `period ${number} of`);
      await build({ last });
      await build({ last });
      expect(listIn(dist)[0]).toMatchObject({ number });
      rmSync(last, { recursive: true });
    }
    const [head, first, second] = listIn(dist);
    expect([first?.number, second?.number]).toEqual([1, 2]);
    expect(second?.before).toBe(first?.set_hash);
    expect(head?.set_hash).toBe(second?.set_hash);
    expect(lostAddresses(await manifest(), await manifest())).toEqual([]);
  });

  it.each([
    ['a record altered', 'feeds/v1/changes/EPOCH/1.json', '"number": 1', '"number": 2'],
    ['a head altered', 'feeds/v1/changes/head.json', '"number": 1', '"number": 9'],
    ['an index cut off', 'index.json', /[\s\S]*/, '{'],
  ])('does not go on from %s, unless told to begin anew', async (_what, path, from, to) => {
    await build();
    const first = deployed();
    edit('docs/first/en.md', 'period of', 'period for');
    await build({ last: first });
    const last = `${dist}-altered`;
    cpSync(dist, last, { recursive: true });
    const epoch = listIn(dist)[0]?.epoch ?? '';
    const file = join(last, 'test', path.replace('EPOCH', epoch));
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    expect(await findListFault(last)).toMatchObject({ site: 'test' });
    await expect(build({ last })).rejects.toThrow('broken');
    expect(await findBegunList(dist)).toEqual({ site: 'test', number: 1 });
    const before = await manifest();
    await build({ newEpoch: true });
    expect(listIn(dist)).toMatchObject([{ number: 0 }]);
    expect(listIn(dist)[0]?.epoch).not.toBe(epoch);
    expect(lostAddresses(before, await manifest())).toEqual([
      `test/feeds/v1/changes/${epoch}/1.json`,
    ]);
  });
});

describe('what is withheld', () => {
  it('keeps its last good version, in its language alone, marked as kept', async () => {
    await build();
    const last = deployed();
    const [en, ko] = ['test/en/doc/first/index.html', 'test/ko/doc/first/index.html'];
    const good = readFileSync(join(dist, en), 'utf8');
    writeFileSync(join(root, 'docs/first/en.md'), 'no front matter');
    await build();
    expect(readFileSync(join(dist, en), 'utf8')).not.toBe(good);
    await build({ last });
    expect(readFileSync(join(dist, en), 'utf8')).toBe(good);
    const files = (await manifest()).sites[0]?.files ?? [];
    const kept = files.filter((file) => file.kept).map(({ path }) => `test/${path}`);
    expect(kept).toContain(en);
    expect(kept).not.toContain(ko);
    expect([...(await named()), 'publication.json'].sort()).toEqual(filesOf(dist));
  });

  it.each<[string, () => void]>([
    ['a draft', () => edit('docs/first/meta.yaml', 'lifecycle: published', 'lifecycle: draft')],
    [
      'withdrawn',
      () => edit('docs/first/meta.yaml', 'lifecycle: published', 'lifecycle: withdrawn'),
    ],
    [
      'a draft whose meta.yaml is broken too',
      () => edit('docs/first/meta.yaml', 'lifecycle: published', 'lifecycle: review\nnone: 1'),
    ],
    ['let out by the site', () => edit('sites/test/site.yaml', /$/, 'except: [doc/first]\n')],
    ['not of the chosen ones', () => edit('sites/test/site.yaml', /$/, 'only: [doc/second]\n')],
    [
      'of a kind no longer shown',
      () => edit('sites/test/site.yaml', /kinds: .*/, 'kinds: [paper]'),
    ],
    [
      'in a language no longer shown',
      () => edit('sites/test/site.yaml', /locales: .*/, 'locales: [ko]'),
    ],
    [
      'on a site of feeds alone',
      () => edit('sites/test/site.yaml', /editions: .*/, 'editions: [feed]'),
    ],
  ])('is not kept where it was taken back: %s', async (_name, takeBack) => {
    await build();
    const last = deployed();
    writeFileSync(join(root, 'docs/first/en.md'), 'no front matter');
    takeBack();
    await build({ last });
    const kept = (await manifest()).sites.flatMap(({ files }) => files.filter((file) => file.kept));
    expect(kept.map(({ path }) => path).filter((path) => /doc\/first\/.*html$/.test(path))).toEqual(
      [],
    );
  });

  it('stays in the feed, marked, and its list of changes says so', async () => {
    await build();
    const last = deployed();
    const item = (place: string) =>
      JSON.parse(readFileSync(join(place, 'test/en/doc/first/item.json'), 'utf8'));
    writeFileSync(join(root, 'docs/first/en.md'), 'no front matter');
    await build({ last });
    expect(item(dist).content_html).toBe(item(last).content_html);
    expect(item(dist)._narani.availability).toEqual({ state: 'withheld', cause: 'unreadable' });
    const [head, ...records] = listIn(dist);
    expect([head?.number, records.map(({ changes }) => changes[0])]).toMatchObject([
      1,
      [{ kind: 'withheld', cause: 'unreadable' }],
    ]);
  });

  it('keeps its pages where it is gone from content and nobody says why', async () => {
    await build();
    const last = deployed();
    rmSync(join(root, 'docs/first'), { recursive: true });
    const { findings } = await build({ last });
    expect(findings.map(({ rule }) => rule)).toContain('changes/vanished');
    expect(existsSync(join(dist, 'test/en/doc/first/index.html'))).toBe(true);
    writeFileSync(
      join(root, 'withdrawn.yaml'),
      `entries:
  doc/first:
    title: { ko: 공고 기간, en: Notice period }
    date: 2026-05-31
    reason: { ko: 기한이 지났습니다., en: Out of date. }
    licence: CC0-1.0
`,
    );
    const { findings: told } = await build({ last });
    expect(told.map(({ rule }) => rule)).not.toContain('changes/vanished');
    expect(told.filter(({ path }) => path.startsWith('docs/first/'))).toEqual([]);
    const page = readFileSync(join(dist, 'test/en/doc/first/index.html'), 'utf8');
    expect(page).toContain('Out of date.');
    expect(page).not.toContain('320');
  });

  it('takes nothing of a last publication that is not as its manifest says', async () => {
    await build();
    const last = deployed();
    appendFileSync(join(last, 'test/en/doc/first/index.html'), '<script>alert(1)</script>');
    writeFileSync(join(root, 'docs/first/en.md'), 'no front matter');
    await build({ last });
    expect(readFileSync(join(dist, 'test/en/doc/first/index.html'), 'utf8')).not.toContain('alert');
  });

  it('is the page of a registry, on the sites that still show it', async () => {
    mkdirSync(join(root, 'registry'));
    writeFileSync(join(root, 'registry/terms.yaml'), TERMS);
    edit('sites/test/site.yaml', /$/, 'registries: [terms]\n');
    await build();
    const page = 'test/ko/terms/index.html';
    const good = readFileSync(join(dist, page), 'utf8');
    const last = deployed();
    writeFileSync(join(root, 'registry/terms.yaml'), 'ndc: [');
    await build({ last });
    expect(readFileSync(join(dist, page), 'utf8')).toBe(good);
    edit('sites/test/site.yaml', 'registries: [terms]', 'registries: []');
    await build({ last });
    expect(existsSync(join(dist, page))).toBe(false);
  });

  it('is a whole site where its settings cannot be read, and none where they are gone', async () => {
    await build();
    const last = deployed();
    const good = filesOf(join(dist, 'test'));
    writeFileSync(join(root, 'sites/test/site.yaml'), 'name: [');
    await build({ last });
    expect(filesOf(join(dist, 'test'))).toEqual(good);
    expect((await manifest()).sites).toMatchObject([{ name: 'test', kept: true }]);
    rmSync(join(root, 'sites/test'), { recursive: true });
    await build({ last });
    expect((await manifest()).sites).toEqual([]);
  });
});

/** Two small sites in two languages, as the files of a content folder; and how to edit and sign them. */
import { checkFiles } from '@narani/engine';
import { accept, addSignatures, createBook, emptyLock, writeLock } from '@narani/state';

export const TODAY = '2026-11-21';

const doc = (name, number) => ({
  [`agendas/${name}/meta.yaml`]: `id: agenda/${name}
number: ${number}
category: general
state: proposed
lifecycle: published
licence: CC-BY-SA-4.0
rights: { ko: 나란히, en: Narani }
notice: advisory
authors: [kim]
ministries:
  - organisation: ministry
history:
  - date: 2026-11-01
    class: fact
    note: { ko: 처음 실음, en: First published }
`,
  [`agendas/${name}/ko.md`]: `---
title: 의제 ${number}
summary: ${number}번 의제이다.
---

${name} 머리말이다.

## 쟁점 {#issues}

지방자치단체 ${number}20곳이 ${name} 계획을 세운다.

## 결론 {#end}

${name} 끝맺음이다.
`,
  [`agendas/${name}/en.md`]: `---
title: Agenda ${number}
summary: Agenda number ${number}.
translation: { mode: mirror }
---

This is the lead on ${name}.

## Issues {#issues}

${number}20 local governments draw up plans on ${name}.

## Conclusion {#end}

This is the conclusion on ${name}.
`,
});

const site = (name, kinds) => ({
  [`sites/${name}/site.yaml`]: `name: ${name}
title: { ko: ${name}, en: ${name} }
tagline: { ko: ${name}, en: ${name} }
baseUrl: https://${name}.example
locales: [ko, en]
kinds: [${kinds}]
editions: [html, feed]
fallback: show
`,
});

/** The files of the content folder by their paths. */
function startContent() {
  const files = {
    'narani.yaml': `locales: [ko, en]
sourceLocale: ko
publisher: { ko: 나란히, en: Narani }
`,
    'registry/organisations.yaml': `entries:
  ministry:
    type: ministry
    names:
      - { ko: 환경부, en: Ministry of Environment }
  other:
    type: ministry
    names:
      - { ko: 국토부, en: Ministry of Land }
`,
    'registry/people.yaml': `entries:
  kim:
    name: { ko: 김하나, en: Kim Hana }
`,
    'registry/notices.yaml': `entries:
  advisory:
    title: { ko: 알림, en: Notice }
    text: { ko: 공식 문서가 아니다., en: This is not an official document. }
`,
    ...site('wiki', 'agenda'),
    ...site('library', 'doc'),
    ...doc('water', 1),
    ...doc('air', 2),
    ...doc('soil', 3),
  };
  files['agendas/soil/ko.md'] += '\n[](agenda:water)를 보라.\n';
  files['agendas/soil/en.md'] += '\nSee [](agenda:water).\n';
  return ['water', 'air', 'soil'].reduce(
    (signed, name) => sign(signed, `agenda/${name}`, 'reviewed'),
    files,
  );
}

/** The files with a replacement in one of them; throws where the old text is not there. */
export function replace(files, path, from, to) {
  if (!files[path]?.includes(from)) throw new Error(`${path}, expected ${from}`);
  return { ...files, [path]: files[path].replace(from, to) };
}

/** The files without those whose path begins so. */
export function remove(files, start) {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(start)));
}

/** The files of one folder in another. */
export function rename(files, from, to) {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path.startsWith(`${from}/`) ? to + path.slice(from.length) : path,
      text,
    ]),
  );
}

/** The files with the English text of a document signed whole. */
export function sign(files, id, role) {
  const { corpus } = checkFiles(asContent(files), { today: TODAY });
  const entry = corpus.entries.find((each) => each.id === id);
  const lock = emptyLock();
  const order = { locale: 'en', role, signer: 'Kim', date: TODAY, all: true, force: true };
  const { added } = accept(entry, { lock, book: createBook([lock]) }, order);
  return { ...files, [`${entry.folder}/parity.lock.yaml`]: writeLock(addSignatures(lock, added)) };
}

/** The files as the stages read them. */
export function asContent(files) {
  const encoder = new TextEncoder();
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({
      path,
      bytes: typeof text === 'string' ? encoder.encode(text) : text,
    }));
}

/** The files of the content folder by their paths, signed. */
export const START = startContent();

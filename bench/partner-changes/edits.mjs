/** Edits that several changes have in common. */
import { replace } from './content.mjs';

export const META = 'agendas/water/meta.yaml';
export const RECORD = `entries:
  agenda/water:
    title: { ko: 의제 1, en: Agenda 1 }
    date: 2026-11-20
    reason: { ko: 합의에 따라 거두었습니다., en: Withdrawn by agreement. }
    replacement: agenda/air
    licence: CC-BY-SA-4.0
`;
export const history = (files, kind = 'wording') => ({
  ...files,
  [META]: `${files[META]}  - date: 2026-11-20\n    class: ${kind}\n    note: { ko: 고침, en: Edited }\n`,
});
export const both = (files, name, edit) =>
  edit(edit(files, `agendas/${name}/ko.md`), `agendas/${name}/en.md`);
export const typo = (files) => replace(files, META, 'number: 1', 'number: ten');

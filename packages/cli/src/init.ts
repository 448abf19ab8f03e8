/** `narani init`: an empty folder to a package with content, one site, workflows and a first document in both languages. */
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { writeFiles } from '@narani/host';
import { importWiki, layOut } from '@narani/importer';
import { LOCALES, type Localised } from '@narani/model';
import { validate } from '@narani/schema';
import { ask, type Question } from './ask.js';
import { type Context, choice, type GlobalOptions, UsageError } from './context.js';
import { importContent, readWiki } from './import.js';
import { type Answers, startFiles } from './start.js';
import { today } from './today.js';

/** Options of `narani init`: the answers to its questions, and what is not asked. */
export interface InitOptions extends GlobalOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly address?: string;
  readonly source?: string;
  readonly from?: string;
  readonly version: string;
}

/** What is asked, in this order, by the names of the options. */
const ASKED = ['title', 'publisher', 'address'] as const;
type Asked = (typeof ASKED)[number];

/** Writes a new package; with `from`, the pages of another program are its first documents. **Errors**: a UsageError for a folder that is not empty and for answers that will not do; nothing is written then. */
export async function init(
  context: Context,
  options: InitOptions,
  [folder = '.']: string[],
): Promise<number> {
  const { translate, out } = context;
  const target = resolve(folder);
  await refuseOthers(target, folder, context);
  const answers = await answersFor(options, context);
  const code =
    options.from === undefined ? 0 : await takeOver(options.from, folder, answers, context);
  const files = (await startFiles(answers)).filter(
    ({ path }) => options.from === undefined || !path.startsWith('content/docs/'),
  );
  await writeFiles(target, files);
  out(`${translate('cli:init.done', { count: files.length, path: folder })}\n`);
  const way = relative(process.cwd(), target);
  const steps = [...(way === '' ? [] : [`cd ${way}`]), 'npm install', 'npm run build'];
  out(`${[translate('cli:init.next'), ...steps.map((step) => `  ${step}`)].join('\n')}\n`);
  return code;
}

/** Imports before anything else is written: what is read may lie around the new folder. */
function takeOver(
  from: string,
  folder: string,
  answers: Answers,
  context: Context,
): Promise<number> {
  const names = { siteName: 'site', wikiName: answers.publisher[answers.source] };
  return importContent(context, names, [from, join(folder, 'content')]);
}

/** A repository without files is empty. */
async function refuseOthers(target: string, folder: string, { translate }: Context): Promise<void> {
  const present = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (present.every((name) => name === '.git')) return;
  const { files } = await readWiki(target);
  const { pairs } = importWiki(layOut(files).files, { date: today() }).summary;
  const why = pairs > 0 ? 'holdsPairs' : 'notEmpty';
  throw new UsageError(translate(`cli:init.refused.${why}`, { path: folder, count: pairs }));
}

async function answersFor(options: InitOptions, context: Context): Promise<Answers> {
  const source = choice(options.source ?? 'ko', LOCALES, context);
  const questions = Object.fromEntries(
    ASKED.map((name) => [name, questionOf(name, context)]),
  ) as Record<Asked, Question>;
  const given = { ...options, ...(await asked(options, questions, context)) };
  for (const name of ASKED) {
    const fault = questions[name].fault(given[name] ?? '');
    if (fault !== undefined) throw new UsageError(fault);
  }
  const { title = '', publisher = '', address = '', version } = given;
  const texts = { title: bothOf(title), publisher: bothOf(publisher) };
  return { ...texts, address: address.trim(), source, today: today(), version };
}

/** What no option says, from whoever sits at the terminal. **Errors**: a UsageError where nobody does, or who does goes away. */
async function asked(
  options: InitOptions,
  questions: Readonly<Record<Asked, Question>>,
  { translate }: Context,
): Promise<Partial<Record<Asked, string>>> {
  const open = ASKED.filter((name) => options[name] === undefined);
  if (open.length === 0) return {};
  const { stdin, stdout } = process;
  const flags = open.map((name) => `--${name}`).join(', ');
  if (!stdin.isTTY) throw new UsageError(translate('cli:init.refused.unanswered', { flags }));
  const answers = await ask(
    open.map((name) => questions[name]),
    stdin,
    stdout,
  );
  if (!answers) throw new UsageError(translate('cli:init.refused.left'));
  return Object.fromEntries(open.map((name, index) => [name, answers[index] ?? '']));
}

function questionOf(name: Asked, { translate }: Context): Question {
  return {
    text: translate(`cli:init.ask.${name}`),
    fault: (answer) => {
      if (name === 'address')
        return isAddress(answer)
          ? undefined
          : translate('cli:init.refused.noAddress', { actual: answer });
      const { ko, en } = bothOf(answer);
      return ko && en ? undefined : translate('cli:init.refused.oneLanguage', { actual: answer });
    },
  };
}

/** “한국어 / English”; what is missing is empty. */
function bothOf(answer: string): Localised {
  const [ko = '', en = ''] = answer.split(' / ');
  return { ko: ko.trim(), en: en.trim() };
}

/** As site.yaml takes it. */
function isAddress(answer: string): boolean {
  return !validate('site', { baseUrl: answer.trim() }).some(
    ({ pointer }) => pointer === '/baseUrl',
  );
}

/** The workflows: what a stranger's pull request can reach, and what reaches readers. As zizmor and actionlint would have them. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: boolean;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
/** Ours, and those that `narani init` writes. */
const FOLDERS = { '': '.github/workflows', 'init ': 'packages/cli/start/_github/workflows' };
const workflows = Object.entries(FOLDERS).flatMap(([whose, folder]) =>
  readdirSync(join(root, folder)).map((file) => {
    const text = readFileSync(join(root, folder, file), 'utf8');
    return { name: whose + file, text, workflow: parse(text) as Workflow };
  }),
);
const jobs = workflows.flatMap(({ name, workflow }) =>
  Object.entries(workflow.jobs).map(([job, value]) => ({
    name: `${name} ${job}`,
    job: value,
    workflow,
  })),
);
const uses = (job: Job, action: string) =>
  job.steps.filter((step) => step.uses?.startsWith(`actions/${action}@`));

describe('a workflow', () => {
  it.each(workflows)(
    '$name takes every action at a commit, with its version beside',
    ({ text }) => {
      const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    },
  );

  it.each(workflows)(
    '$name grants nothing to all jobs, and puts no expression into a script',
    ({ workflow, text }) => {
      expect(workflow.permissions).toEqual({});
      expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
      const scripts = Object.values(workflow.jobs).flatMap(({ steps }) =>
        steps.map(({ run }) => run ?? ''),
      );
      expect(scripts.filter((run) => /\$\{\{|GITHUB_(?:ENV|PATH)/.test(run))).toEqual([]);
      expect(text).not.toMatch(
        /secrets: inherit|toJSON\(secrets\)|self-hosted|ACTIONS_ALLOW_UNSECURE/i,
      );
    },
  );

  it.each(jobs)('$name has a time limit and hides no fault', ({ job }) => {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(job.steps.filter((step) => step['continue-on-error'])).toEqual([]);
    for (const step of uses(job, 'checkout'))
      expect(step.with?.['persist-credentials']).toBe(false);
  });

  it.each(jobs.filter(({ workflow }) => 'pull_request' in workflow.on))(
    '$name, for anybody’s pull request, holds no secret and writes no cache',
    ({ job }) => {
      expect(JSON.stringify(job)).not.toContain('secrets.');
      expect(job.permissions).toEqual({ contents: 'read' });
      expect([...uses(job, 'cache'), ...uses(job, 'cache/save')]).toEqual([]);
      // `cache: npm` of setup-node writes too, and where package.json names npm it needs no asking.
      for (const step of uses(job, 'setup-node')) {
        expect(step.with).not.toHaveProperty('cache');
        expect(step.with?.['package-manager-cache']).toBe(false);
      }
    },
  );

  it('publishes in a job of its own, which sees the artifact alone', () => {
    const deploying = jobs.filter(({ job }) => 'id-token' in (job.permissions ?? {}));
    expect(deploying.map(({ name }) => name)).toEqual([
      'publish.yml deploy',
      'release.yml publish',
      'init publish.yml deploy',
    ]);
    for (const { job, name } of deploying) {
      expect(uses(job, 'checkout')).toEqual([]);
      if (name === 'release.yml publish') continue;
      expect(job.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
      expect(job.steps.flatMap((step) => step.run ?? [])).toEqual([]);
    }
  });

  it('begins elsewhere with the very actions that we use', () => {
    const actionsIn = (whose: RegExp) =>
      workflows
        .filter(({ name }) => whose.test(name))
        .flatMap(({ text }) => [...text.matchAll(/uses: (.*)$/gm)].map(([, action]) => action));
    expect(actionsIn(/^init/).length).toBeGreaterThan(5);
    expect(new Set(actionsIn(/./))).toEqual(new Set(actionsIn(/^(?!init)/)));
  });

  it('takes nothing from a remote cache without its signature, and updates its actions', () => {
    expect(JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8')).remoteCache).toEqual({
      signature: true,
    });
    const { updates } = parse(readFileSync(join(root, '.github', 'dependabot.yml'), 'utf8'));
    expect(updates.map((each: Record<string, string>) => each['package-ecosystem'])).toContain(
      'github-actions',
    );
  });
});

describe('an action of ours', () => {
  const folder = join(root, '.github', 'actions');
  it.each(readdirSync(folder))(
    '%s puts no expression into a script, and no word into the environment',
    (name) => {
      const text = readFileSync(join(folder, name, 'action.yml'), 'utf8');
      const { runs } = parse(text) as { runs: { steps: Step[] } };
      expect(runs.steps.length).toBeGreaterThan(0);
      for (const { run = '', uses: action } of runs.steps) {
        expect(run).not.toMatch(/\$\{\{|GITHUB_(?:ENV|PATH)/);
        if (action) expect(action).toMatch(/@[0-9a-f]{40}$/);
      }
    },
  );
});

describe('the steps of publishing', () => {
  const work = mkdtempSync(join(tmpdir(), 'narani-steps-'));
  const steps = jobs.find(({ name }) => name === 'publish.yml build')?.job.steps ?? [];
  let place: string;
  const lay = (path: string, text: string) => writeFileSync(join(place, path), text);
  const left = (path: string) => readFileSync(join(place, path), 'utf8');

  afterAll(() => rmSync(work, { recursive: true, force: true }));
  beforeEach(() => {
    place = mkdtempSync(join(work, 'run-'));
  });

  /** Runs a step as a runner does, with `program` in the place of a command. **Shapes**: the exit code. */
  function run(step: string, programs: Record<string, string>, env: Record<string, string> = {}) {
    const script = steps.find(({ name, id }) => step === name || step === id)?.run;
    if (script === undefined) throw new Error(`Missing step ${step}`);
    for (const [name, text] of Object.entries(programs)) {
      writeFileSync(join(place, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    }
    const { status } = spawnSync(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      {
        cwd: place,
        env: { PATH: `${place}:${process.env.PATH}`, GITHUB_OUTPUT: join(place, 'output'), ...env },
      },
    );
    return status;
  }

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 1],
    [134, 1],
  ])('take exit code %i of a build for a fault of content alone: %i', (code, expected) => {
    expect(run('build', { npm: `exit ${code}` })).toBe(expected);
    expect(left('output')).toBe(`content=${code}\n`);
  });

  it.each([
    ['200', 0, true],
    ['404', 0, false],
    ['500', 3, true],
    ['403', 3, true],
  ])('compare with what is live: it answers %s, exit code %i', (status, code, known) => {
    const curl = `echo '{}' > live.json; printf ${status}`;
    expect(run('Ask what is live', { curl }, { LIVE: 'https://live.example' })).toBe(code);
    expect(existsSync(join(place, 'live.json'))).toBe(known);
  });

  it('stop where what is live cannot be asked', () => {
    expect(run('Ask what is live', { curl: 'exit 6' }, { LIVE: 'https://live.example' })).toBe(6);
  });

  it('let go what a person names, line by line, and compare with what is live', () => {
    lay('live.json', '{}');
    const npx = `printf '%s\\n' "$@" > said`;
    const step = 'Gather exactly what was built';
    expect(run(step, { npx }, { LET_GO: 'wiki/ko/doc/old/\nwiki/a b; exit 9\n' })).toBe(0);
    expect(left('said').split('\n').slice(0, -1)).toEqual([
      ...['narani', 'gather', 'public', '--last', 'live.json'],
      ...['--let-go', 'wiki/ko/doc/old/', '--let-go', 'wiki/a b; exit 9'],
    ]);
    expect(run(step, { npx: 'exit 1' }, { LET_GO: '' })).toBe(1);
  });
});

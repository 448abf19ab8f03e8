/** The workflows: what a stranger's pull request can reach, and what reaches readers. As zizmor and actionlint would have them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
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

const folder = join(import.meta.dirname, '..', '.github', 'workflows');
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});
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
      expect(scripts.filter((run) => run.includes('${{'))).toEqual([]);
      expect(text).not.toMatch(/secrets: inherit|toJSON\(secrets\)/i);
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
      // `cache: npm` of setup-node writes too.
      for (const step of uses(job, 'setup-node')) expect(step.with).not.toHaveProperty('cache');
    },
  );

  it('publishes in a job of its own, which sees the artifact alone', () => {
    const deploying = jobs.filter(({ job }) => 'id-token' in (job.permissions ?? {}));
    expect(deploying.map(({ name }) => name)).toEqual(['publish.yml deploy']);
    for (const { job } of deploying) {
      expect(job.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
      expect(job.steps.flatMap((step) => step.run ?? [])).toEqual([]);
      expect(uses(job, 'checkout')).toEqual([]);
    }
  });

  it('takes nothing from a remote cache without its signature, and updates its actions', () => {
    const root = join(folder, '..', '..');
    expect(JSON.parse(readFileSync(join(root, 'turbo.json'), 'utf8')).remoteCache).toEqual({
      signature: true,
    });
    const { updates } = parse(readFileSync(join(folder, '..', 'dependabot.yml'), 'utf8'));
    expect(updates.map((each: Record<string, string>) => each['package-ecosystem'])).toContain(
      'github-actions',
    );
  });
});

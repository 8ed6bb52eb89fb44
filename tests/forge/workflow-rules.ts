// The rules for workflow files of GitHub, over parsed YAML: what would hand out rights or secrets, or names something that does not exist.
export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'working-directory'?: string;
}

export interface Job {
  'runs-on'?: string;
  'timeout-minutes'?: number;
  needs?: string | string[];
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  steps?: Step[];
  uses?: string;
}

export interface Workflow {
  name?: string;
  /** "on" is a word of YAML 1.1 and 1.2 alike here: read with the core schema. */
  on?: string | string[] | Record<string, unknown>;
  permissions?: Record<string, string> | string;
  jobs?: Record<string, Job>;
}

const JOB_KEYS = new Set(['name', 'if', 'needs', 'runs-on', 'timeout-minutes', 'permissions', 'outputs', 'env', 'steps']);
const STEP_KEYS = new Set(['name', 'id', 'if', 'uses', 'run', 'with', 'env']);
const TOP_KEYS = new Set(['name', 'on', 'permissions', 'concurrency', 'env', 'jobs']);

const eventsOf = ({ on = {} }: Workflow) => (typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on));
/** Events whose runs execute what a stranger wrote. */
const RUNS_STRANGERS = new Set(['pull_request', 'pull_request_target', 'push', 'issue_comment', 'merge_group']);

/** Everything that is wrong with a workflow, as sentences. `scripts` are the commands of package.json, `exists` asks for files of the repository. */
export function faultsOf(workflow: Workflow, text: string, { scripts, exists }: { scripts: ReadonlySet<string>; exists: (path: string) => boolean }): string[] {
  const faults: string[] = [];
  const events = eventsOf(workflow);
  for (const key of Object.keys(workflow)) if (!TOP_KEYS.has(key)) faults.push(`unknown key "${key}"`);
  if (events.length === 0) faults.push('starts on nothing');
  if (events.includes('pull_request_target')) faults.push('pull_request_target hands rights to what strangers write');
  if (typeof workflow.permissions !== 'object' || Object.entries(workflow.permissions).some(([name, right]) => name !== 'contents' || right !== 'read')) faults.push('top permissions must be none or contents: read');
  if (/\bsecrets\b/.test(text.replace(/^\s*#.*$/gm, ''))) faults.push('names secrets');
  const jobs = Object.entries(workflow.jobs ?? {});
  if (jobs.length === 0) faults.push('has no jobs');
  for (const [name, job] of jobs) faults.push(...faultsOfJob(job, workflow, events).map((fault) => `${name}: ${fault}`));

  function* faultsOfJob(job: Job, { jobs: all = {} }: Workflow, starts: string[]): Generator<string> {
    for (const key of Object.keys(job)) if (!JOB_KEYS.has(key)) yield `unknown key "${key}"`;
    if (!/^ubuntu-\d+\.\d+$/.test(job['runs-on'] ?? '')) yield 'runs on no fixed image';
    if (!(Number(job['timeout-minutes']) > 0)) yield 'has no limit of time';
    for (const need of [job.needs ?? []].flat()) if (!(need in all)) yield `needs ${need}, which is no job`;
    const writes = Object.values(job.permissions ?? {}).some((right) => right === 'write');
    if (writes && starts.some((event) => RUNS_STRANGERS.has(event))) yield 'may write, and runs what strangers write';
    const checksOut = (job.steps ?? []).some(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    if (writes && checksOut) yield 'may write, and has the repository: what writes only carries over';
    for (const [index, step] of (job.steps ?? []).entries()) for (const fault of faultsOfStep(step, starts)) yield `step ${index + 1} ${fault}`;
  }

  function* faultsOfStep(step: Step, starts: string[]): Generator<string> {
    for (const key of Object.keys(step)) if (!STEP_KEYS.has(key)) yield `has the unknown key "${key}"`;
    if ((step.uses === undefined) === (step.run === undefined)) yield 'must either use or run';
    if (step.uses !== undefined && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(step.uses)) yield `uses ${step.uses} without a full checksum`;
    if (step.uses !== undefined && !new RegExp(`${step.uses.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} # v\\d+\\.\\d+\\.\\d+$`, 'm').test(text)) yield `does not say which version ${step.uses} is`;
    if (step.uses?.startsWith('actions/checkout@')) {
      if (step.with?.['persist-credentials'] !== false) yield 'leaves a token in the checkout';
      if (starts.includes('workflow_run') && step.with?.['ref'] !== '${{ github.event.repository.default_branch }}') yield 'must check out the main branch';
    }
    const run = step.run ?? '';
    // What stands in ${{ }} is put into the script as text: a branch may be called "; rm -rf".
    if (run.includes('${{')) yield 'puts an expression into a script; hand it over as env';
    for (const [, command] of run.matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)) if (!scripts.has(command!)) yield `runs ${command}, which package.json does not have`;
    for (const [, file] of run.matchAll(/\bnode (\S+\.m?[jt]s)\b/g)) if (!exists(file!)) yield `runs ${file}, which does not exist`;
    if (/\bnpm (ci|install|i)\b(?!.*--ignore-scripts)/.test(run)) yield 'runs scripts of packages';
    if (/\b(npx|curl|wget)\b/.test(run)) yield 'fetches a program';
    // A token may stand only beside gh, never beside the program of anybody.
    if (Object.values(step.env ?? {}).some((value) => /github\.token/.test(value)) && /\b(node|npm)\b/.test(run)) yield 'gives a token to a program';
    if (starts.includes('workflow_run') && /\.\.\/proposal/.test(run) && /\b(npm|sh|bash|source|chmod)\b|\bcd \.\.\/proposal|node \.\.\/proposal/.test(run)) yield 'runs something of the proposal';
  }

  return faults;
}

// What the scripts send: examples of this repository, under identifiers that no other sender has.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);
const MEASURE_POPULATION = 'http://terminology.hl7.org/CodeSystem/measure-population';

function text(path) {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** A resource of the guide's examples, by its name without `.json`. */
export function example(name) {
  return JSON.parse(text(`profiles/json/examples/${name}.json`));
}

/** A centre with two runs, of two patients who are alive on day 30; one of them had a limb ischaemia. */
export class Centre {
  constructor(client) {
    /** Figures know a centre by the value of its identifier alone, so that must be like no other. */
    this.name = `${client}-${randomUUID()}`;
  }

  #submission(path) {
    return JSON.parse(
      text(path)
        .replaceAll('https://hospital.example/sid/', this.sid)
        .replaceAll(/(\/centre\|)C-\w+/g, `$1${this.name}`)
        .replaceAll(/("value": ")C-\w+"/g, `$1${this.name}"`),
    );
  }

  get sid() {
    return `https://hospital.example/sid/${this.name}/`;
  }

  /** Its patient has the identifier `P-01`, its run `R-01`. Nearly 90 kB: every profile of a submission is in it. */
  get largeRun() {
    return this.#submission('profiles/json/examples/ecmo-submission-bundle-example.json');
  }

  /** Its patient has the identifier `P-7`, its run `R-7`. The examples are of centres with different names, this is of the same. */
  get smallRun() {
    const bundle = this.#submission('src/site/resources/run.json');
    const [theirs, ours] = [bundle, this.largeRun].map(({ entry }) =>
      entry.find(({ resource }) => resource.resourceType === 'Organization'),
    );
    theirs.resource = ours.resource;
    return bundle;
  }

  /** The small run of another patient, which ends before it starts. */
  get impossibleRun() {
    const bundle = JSON.parse(JSON.stringify(this.smallRun).replaceAll('-7', '-8'));
    const run = bundle.entry.findIndex((entry) => entry.resource.resourceType === 'Procedure');
    bundle.entry[run].resource.performedPeriod.end = '2025-02-01T09:30:00+05:00';
    return { bundle, number: run + 1 };
  }
}

/** The status of each entry of a transaction's answer, such as 201. */
export function statuses(answer) {
  return answer.entry.map((entry) => Number(entry.response.status.split(' ')[0]));
}

/** Where each entry was stored, as `Type/id`. */
export function locations(answer) {
  return answer.entry.map((entry) => {
    assert.match(entry.response.location, /^[A-Z]\w+\/[^/]+\/_history\/\d+$/);
    return entry.response.location.replace(/\/_history\/.*/, '');
  });
}

/** Issues of an OperationOutcome that are errors, as code and place. */
export function errors(outcome) {
  assert.equal(outcome.resourceType, 'OperationOutcome');
  return outcome.issue
    .filter((issue) => ['error', 'fatal'].includes(issue.severity))
    .map((issue) => ({
      code: issue.details.coding[0].code,
      expression: issue.expression,
      diagnostics: issue.diagnostics,
    }));
}

/** Counts of the only group of a MeasureReport, by the code of the population. */
export function counts(report) {
  assert.equal(report.resourceType, 'MeasureReport');
  assert.equal(report.group.length, 1);
  return Object.fromEntries(
    report.group[0].population.map((population) => {
      const { system, code } = population.code.coding[0];
      assert.equal(system, MEASURE_POPULATION);
      return [code, population.count];
    }),
  );
}

/** The resources of an NDJSON file. */
export function lines(ndjson) {
  assert.ok(ndjson.endsWith('\n'));
  return ndjson
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Runs the steps in their order, and says which one went wrong. */
export async function inOrder(steps) {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
      console.log(`${name}: as it should be`);
    } catch (error) {
      // fhir-kit-client keeps the OperationOutcome of a refusal here
      console.error(`${name}: ${error.stack}`, error.response?.data ?? '');
      process.exitCode = 1;
      return;
    }
  }
}

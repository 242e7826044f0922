// Pushes two runs with fhir-kit-client, checks, searches, evaluates and exports them, and takes them back.
//   node src/test/clients/fhir-kit-client.js http://127.0.0.1:8080/fhir

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'fhir-kit-client';
import { Centre, counts, errors, example, inOrder, lines, locations, statuses } from './examples.js';

const client = new Client({ baseUrl: process.argv[2] });
const centre = new Centre('fhir-kit-client');
const stored = [];

function push(bundle) {
  return client.transaction({ body: bundle });
}

function identifier(of, value) {
  return `${centre.sid}${of}|${value}`;
}

async function refusal(promise) {
  const error = await promise.then(
    () => assert.fail('It was accepted'),
    (refused) => refused,
  );
  assert.ok(error.response, error);
  return error.response;
}

function evaluate(measure, input, method) {
  return client.operation({ name: 'evaluate-measure', resourceType: 'Measure', id: measure, method, input });
}

async function finished(url) {
  for (let tries = 0; tries < 60; tries++) {
    const answer = await client.request(url);
    const { response } = Client.httpFor(answer);
    if (response.status === 200) {
      return answer;
    }
    assert.equal(response.status, 202);
    await setTimeout(1000 * Number(response.headers.get('Retry-After')));
  }
  assert.fail('The export does not end');
}

await inOrder({
  async push() {
    const large = await push(centre.largeRun);
    assert.deepEqual([...new Set(statuses(large))], [201]);
    const small = await push(centre.smallRun);
    // Its centre is the one of the large run
    assert.deepEqual(statuses(small), [201, 200, 201, 201, 201, 201, 201, 201]);
    stored.push(locations(large), locations(small));
  },

  async pushAgain() {
    for (const [number, bundle] of [centre.largeRun, centre.smallRun].entries()) {
      const again = await push(bundle);
      assert.deepEqual([...new Set(statuses(again))], [200]);
      assert.deepEqual(locations(again), stored[number]);
      assert.ok(again.entry.every((entry) => entry.response.etag === '1'));
    }
  },

  async pushWhatIsWrong() {
    const { bundle, number } = centre.impossibleRun;
    const { status, data } = await refusal(push(bundle));
    assert.equal(status, 422);
    const [error, ...others] = errors(data);
    assert.deepEqual(others, []);
    assert.equal(error.code, 'ECMO-RUN-1B');
    assert.match(error.diagnostics, new RegExp(`^Entry ${number} \\(Procedure `));
    const patients = await client.search({
      resourceType: 'Patient',
      searchParams: { identifier: identifier('patient', 'P-8') },
    });
    assert.equal(patients.total, 0);
  },

  async validate() {
    const right = example('ecmo-can-1-pass');
    assert.deepEqual(errors(await client.operation({ name: 'validate', resourceType: 'Procedure', input: right })), []);
    const wrong = example('binding-ecmo-cannulation-role-fail');
    const [error, ...others] = errors(
      await client.operation({ name: 'validate', resourceType: 'Procedure', input: wrong }),
    );
    assert.deepEqual(others, []);
    assert.equal(error.code, 'ECMO-VAL-003');
    assert.deepEqual(error.expression, ['Procedure.code']);
  },

  async search() {
    const found = [];
    let pages = 0;
    let bundle = await client.search({
      resourceType: 'Observation',
      searchParams: { 'patient.identifier': identifier('patient', 'P-01'), _count: 5, _total: 'accurate' },
    });
    const { total } = bundle;
    while (bundle) {
      pages++;
      assert.ok(bundle.entry.length <= 5);
      found.push(...bundle.entry.map((entry) => `Observation/${entry.resource.id}`));
      bundle = await client.nextPage({ bundle });
    }
    assert.equal(pages, Math.ceil(total / 5));
    assert.equal(found.length, total);
    assert.deepEqual(found.sort(), stored[0].filter((location) => location.startsWith('Observation/')).sort());
  },

  async searchAlong() {
    const bundle = await client.search({
      resourceType: 'Procedure',
      searchParams: {
        identifier: identifier('run', 'R-7'),
        _include: ['Procedure:encounter', 'Procedure:patient'],
        _revinclude: 'Observation:run',
      },
      options: { postSearch: true },
    });
    const names = (mode) =>
      bundle.entry
        .filter((entry) => entry.search.mode === mode)
        .map((entry) => `${entry.resource.resourceType}/${entry.resource.id}`)
        .sort();
    const [patient, , stay, run, ...observations] = stored[1];
    assert.deepEqual(names('match'), [run]);
    assert.deepEqual(names('include'), [patient, stay, ...observations].sort());
  },

  async evaluate() {
    const alive = await evaluate('survival-at-day', { days: 30, centre: centre.name }, 'GET');
    assert.deepEqual(counts(alive), {
      'initial-population': 2,
      denominator: 2,
      numerator: 2,
      'denominator-exclusion': 0,
    });
    const ischaemia = await evaluate('complication-item', {
      resourceType: 'Parameters',
      parameter: [
        { name: 'item', valueCode: 'limb-ischaemia' },
        { name: 'centre', valueString: centre.name },
      ],
    });
    assert.deepEqual(counts(ischaemia), {
      'initial-population': 2,
      denominator: 2,
      numerator: 1,
      'denominator-exclusion': 0,
    });
  },

  async export() {
    const types = ['Patient', 'Procedure', 'Observation'];
    const takenIn = await client.operation({
      name: 'export',
      resourceType: 'Patient',
      method: 'GET',
      input: { _type: types.join(), patient: stored.map(([patient]) => patient) },
      options: { headers: { Prefer: 'respond-async' } },
    });
    const { response } = Client.httpFor(takenIn);
    assert.equal(response.status, 202);
    const job = response.headers.get('Content-Location');
    const manifest = await finished(job);
    const exported = [];
    for (const { type, url, count } of manifest.output) {
      // The client reads every answer as one JSON, which a file of lines is not
      const file = await fetch(url);
      assert.match(file.headers.get('Content-Type'), /^application\/fhir\+ndjson/);
      const resources = lines(await file.text());
      assert.equal(resources.length, count);
      exported.push(...resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
      assert.ok(resources.every(({ resourceType }) => resourceType === type));
    }
    assert.deepEqual(
      exported.sort(),
      stored
        .flat()
        .filter((location) => types.includes(location.split('/')[0]))
        .sort(),
    );
    const dropped = await client.request(job, { method: 'DELETE' });
    assert.equal(Client.httpFor(dropped).response.status, 202);
    assert.equal((await refusal(client.request(job))).status, 404);
  },

  async takeBack() {
    for (const location of stored.flat().filter((each) => each.startsWith('Procedure/'))) {
      const [resourceType, id] = location.split('/');
      const { meta } = await client.read({ resourceType, id });
      if (meta.profile.includes('https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run')) {
        await client.operation({
          name: 'withdraw',
          resourceType,
          id,
          input: { resourceType: 'Parameters', parameter: [{ name: 'reason', valueString: 'Only a trial' }] },
        });
      }
    }
    const left = await evaluate('survival-at-day', { days: 30, centre: centre.name }, 'GET');
    assert.equal(counts(left)['initial-population'], 0);
  },
});

// Pushes two runs with fhirclient, checks, searches, evaluates and exports them, and takes them back.
//   node src/test/clients/fhirclient.js http://127.0.0.1:8080/fhir

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import FHIR from 'fhirclient';
import { Centre, counts, errors, example, inOrder, lines, locations, statuses } from './examples.js';

// In a browser: FHIR.client(…)
const client = FHIR().client(process.argv[2]);
const centre = new Centre('fhirclient');
const stored = [];

/** The client has no method for transactions and operations; it sends what it is given to the address that it is given. */
function post(url, resource) {
  return client.request({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/fhir+json' },
    body: JSON.stringify(resource),
  });
}

function push(bundle) {
  return post('/', bundle);
}

function search(type, parameters) {
  return `${type}?${new URLSearchParams(parameters)}`;
}

function identifier(of, value) {
  return `${centre.sid}${of}|${value}`;
}

/** The client has read the body of a refusal, and leaves it at the end of its message. */
async function refusal(promise) {
  const error = await promise.then(
    () => assert.fail('It was accepted'),
    (refused) => refused,
  );
  assert.ok(error.status, error);
  return { status: error.status, outcome: JSON.parse(error.message.slice(error.message.indexOf('{'))) };
}

async function evaluate(measure, parameters) {
  return counts(await client.request(search(`Measure/${measure}/$evaluate-measure`, parameters)));
}

async function finished(url) {
  for (let tries = 0; tries < 60; tries++) {
    const { body, response } = await client.request({ url, includeResponse: true });
    if (response.status === 200) {
      return body;
    }
    assert.equal(response.status, 202);
    await setTimeout(1000 * Number(response.headers.get('Retry-After')));
  }
  assert.fail('The export does not end');
}

await inOrder({
  async version() {
    assert.equal(await client.getFhirRelease(), 4);
  },

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
    const { status, outcome } = await refusal(push(bundle));
    assert.equal(status, 422);
    const [error, ...others] = errors(outcome);
    assert.deepEqual(others, []);
    assert.equal(error.code, 'ECMO-RUN-1B');
    assert.match(error.diagnostics, new RegExp(`^Entry ${number} \\(Procedure `));
    const patients = await client.request(search('Patient', { identifier: identifier('patient', 'P-8') }));
    assert.equal(patients.total, 0);
  },

  async validate() {
    assert.deepEqual(errors(await post('Procedure/$validate', example('ecmo-can-1-pass'))), []);
    const [error, ...others] = errors(
      await post('Procedure/$validate', example('binding-ecmo-cannulation-role-fail')),
    );
    assert.deepEqual(others, []);
    assert.equal(error.code, 'ECMO-VAL-003');
    assert.deepEqual(error.expression, ['Procedure.code']);
  },

  async search() {
    const found = [];
    const totals = [];
    await client.request(
      search('Observation', {
        'patient.identifier': identifier('patient', 'P-01'),
        _count: 5,
        _total: 'accurate',
      }),
      {
        pageLimit: 0,
        onPage(bundle) {
          assert.ok(bundle.entry.length <= 5);
          totals.push(bundle.total);
          found.push(...bundle.entry.map((entry) => `Observation/${entry.resource.id}`));
        },
      },
    );
    assert.deepEqual([...new Set(totals)], [found.length]);
    assert.equal(totals.length, Math.ceil(found.length / 5));
    assert.deepEqual(found.sort(), stored[0].filter((location) => location.startsWith('Observation/')).sort());
  },

  async searchFlat() {
    const ids = [];
    for await (const { resourceType, id } of client.resources(
      search('Procedure', {
        'patient.identifier': [identifier('patient', 'P-01'), identifier('patient', 'P-7')].join(),
        _count: 4,
      }),
    )) {
      ids.push(`${resourceType}/${id}`);
    }
    assert.deepEqual(ids.sort(), stored.flat().filter((location) => location.startsWith('Procedure/')).sort());
  },

  async searchAlong() {
    const [patient, , stay, run, ...observations] = stored[1];
    const resources = await client.request(
      `${search('Procedure', { identifier: identifier('run', 'R-7') })}` +
        '&_include=Procedure:encounter&_include=Procedure:patient&_revinclude=Observation:run',
      { flat: true },
    );
    assert.deepEqual(
      resources.map(({ resourceType, id }) => `${resourceType}/${id}`).sort(),
      [patient, stay, run, ...observations].sort(),
    );
    const resolved = await client.request(run, {
      resolveReferences: ['subject', 'encounter', 'encounter.serviceProvider'],
    });
    assert.equal(resolved.subject.birthDate, '1961');
    assert.equal(resolved.encounter.serviceProvider.identifier[0].value, centre.name);
  },

  async evaluate() {
    assert.deepEqual(await evaluate('survival-at-day', { days: 30, centre: centre.name }), {
      'initial-population': 2,
      denominator: 2,
      numerator: 2,
      'denominator-exclusion': 0,
    });
    assert.deepEqual(await evaluate('complication-item', { item: 'limb-ischaemia', centre: centre.name }), {
      'initial-population': 2,
      denominator: 2,
      numerator: 1,
      'denominator-exclusion': 0,
    });
  },

  async export() {
    const types = ['Patient', 'Procedure', 'Observation'];
    const { response } = await client.request({
      url: 'Patient/$export',
      method: 'POST',
      headers: { 'Content-Type': 'application/fhir+json', Prefer: 'respond-async' },
      body: JSON.stringify({
        resourceType: 'Parameters',
        parameter: [
          { name: '_type', valueString: types.join() },
          ...stored.map(([patient]) => ({ name: 'patient', valueReference: { reference: patient } })),
        ],
      }),
      includeResponse: true,
    });
    assert.equal(response.status, 202);
    const job = response.headers.get('Content-Location');
    const manifest = await finished(job);
    const exported = [];
    for (const { type, url, count } of manifest.output) {
      // What is neither JSON nor text is given as the Response
      const file = await client.request(url);
      assert.match(file.headers.get('Content-Type'), /^application\/fhir\+ndjson/);
      const resources = lines(await file.text());
      assert.equal(resources.length, count);
      assert.ok(resources.every(({ resourceType }) => resourceType === type));
      exported.push(...resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
    }
    assert.deepEqual(
      exported.sort(),
      stored
        .flat()
        .filter((location) => types.includes(location.split('/')[0]))
        .sort(),
    );
    assert.equal((await client.delete(job)).status, 202);
    assert.equal((await refusal(client.request(job))).status, 404);
  },

  async takeBack() {
    const { entry } = await client.request(
      search('Procedure', {
        'encounter.centre.identifier': centre.name,
        _profile: 'https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run',
      }),
    );
    assert.equal(entry.length, 2);
    for (const { resource } of entry) {
      await post(`Procedure/${resource.id}/$withdraw`, {
        resourceType: 'Parameters',
        parameter: [{ name: 'reason', valueString: 'Only a trial' }],
      });
    }
    const left = await evaluate('survival-at-day', { days: 30, centre: centre.name });
    assert.equal(left['initial-population'], 0);
  },
});

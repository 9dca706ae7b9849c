import { type AanmeldingPage, API, type CasusDto, type GeregistreerdeAanmelding, HEADER, type SessieDto } from '@keukentafel/contract';
import { randomInt, randomUUID } from 'node:crypto';
import { Agent, request as httpRequest } from 'node:http';
import { type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenAanmelding, eenInwoner, registreerIn } from '../steps/api-invoer';
import { type OwnApi, poolOf, sharedSystem, type SharedSystem, startApi } from '../steps/api-system';
import { makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';
import { newId } from '../steps/gemeente';
import { until } from '../steps/until';

const REQUESTS = 5000;
const AT_ONCE = 60;

interface Asker {
  readonly beller: Beller;
  readonly wereld: Wereld;
  readonly team: string;
  readonly wijk: keyof typeof POSTCODE;
  readonly eigen: GeregistreerdeAanmelding;
}
interface Answer { readonly status: number; readonly body: unknown }

let system: SharedSystem;
let admin: Pool;
let own: OwnApi;
let werelden: Wereld[];
const askers: Asker[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
  own = await startApi(system, { DATABASE_POOL_MAX: '4', RATE_PER_MINUTE: '1000000', LOG_LEVEL: 'error' });
  werelden = [await makeWereld(admin), await makeWereld(admin)];
  for (const wereld of werelden) {
    for (const [wie, wijk] of [['werker', 'noord'], ['coordinator', 'noordoost'], ['buurwerker', 'zuid']] as const) {
      const beller = await logIn(own.url, wereld.wie[wie]);
      askers.push({ beller, wereld, wijk, team: wijk === 'zuid' ? wereld.teams.zuid : wereld.teams.noord, eigen: await registreerIn(beller, wijk) });
    }
  }
});
afterAll(async () => {
  agent.destroy();
  await own.stop();
  await admin.end();
});

/** One request; `abortAfter` milliseconds hangs up on it, which resolves with status 0. */
function send({ beller }: Asker, method: string, path: string, { body, headers = {}, abortAfter }: { body?: object; headers?: Record<string, string>; abortAfter?: number } = {}): Promise<Answer> {
  return new Promise((resolve) => {
    const outgoing = httpRequest(`${own.url}${API}/${path}`, {
      method, agent, headers: { cookie: `kt_toegang=${beller.cookies.kt_toegang}`, ...(body ? { 'content-type': 'application/json', [HEADER.idempotencyKey]: randomUUID() } : {}), ...headers },
    }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => { text += chunk.toString(); });
      incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text ? JSON.parse(text) as unknown : null }));
      incoming.on('error', () => undefined);
    });
    outgoing.on('error', () => undefined);
    outgoing.on('close', () => resolve({ status: 0, body: null }));
    outgoing.end(body ? JSON.stringify(body) : undefined);
    if (abortAfter !== undefined) setTimeout(() => outgoing.destroy(), abortAfter);
  });
}

const other = (asker: Asker): Asker => askers[(askers.indexOf(asker) + 1 + randomInt(askers.length - 1)) % askers.length]!;
const strangerTo = (asker: Asker): Asker => askers.find(({ wereld, team }) => wereld !== asker.wereld || team !== asker.team) ?? other(asker);
const aanmelding = (asker: Asker): object => eenAanmelding({ inwoner: eenInwoner({ postcode: POSTCODE[asker.wijk] }) });

/** What happens in an office, as one request with what its answer must be; resolves with the kind of answer. */
const KINDS: readonly ((asker: Asker) => Promise<void>)[] = [
  async (asker) => {
    const { status, body } = await send(asker, 'GET', 'sessie');
    const { medewerker, gemeente, wijkteams } = body as SessieDto;
    expect([status, medewerker?.id, gemeente?.id, wijkteams?.map(({ id }) => id)]).toEqual([200, asker.beller.claims.sub, asker.wereld.gemeenteId, [asker.team]]);
  },
  async (asker) => {
    const { status, body } = await send(asker, 'GET', 'aanmeldingen?limit=5');
    expect(status).toBe(200);
    expect(new Set((body as AanmeldingPage).items.map(({ wijkteamId }) => wijkteamId))).toEqual(new Set([asker.team]));
  },
  async (asker) => {
    const { status, body } = await send(asker, 'GET', `casussen/${asker.eigen.casusId}`);
    expect([status, (body as CasusDto).id, (body as CasusDto).wijkteam?.id]).toEqual([200, asker.eigen.casusId, asker.team]);
  },
  async (asker) => {
    const { status, body } = await send(asker, 'POST', 'aanmeldingen', { body: aanmelding(asker) });
    expect([status, (body as GeregistreerdeAanmelding).wijkteamId, (body as GeregistreerdeAanmelding).eigenTeam]).toEqual([201, asker.team, true]);
  },
  async (asker) => expect((await send(asker, 'GET', `casussen/${strangerTo(asker).eigen.casusId}`)).status).toBe(404),
  async (asker) => expect((await send(asker, 'GET', `casussen/${newId()}`)).status).toBe(404),
  async (asker) => expect((await send(asker, 'GET', 'toegangslog')).status).toBe(404),
  async (asker) => expect((await send(asker, 'POST', 'aanmeldingen', { body: { vraag: 1 } })).status).toBe(400),
  async (asker) => expect((await send(asker, 'POST', 'aanmeldingen', { body: eenAanmelding({ inwoner: eenInwoner({ postcode: '9999ZZ' }) }) })).status).toBe(422),
  async (asker) => expect((await send(asker, 'PATCH', `aanmeldingen/${asker.eigen.id}`, { body: { urgentie: 'spoed' }, headers: { 'if-match': '"99"' } })).status).toBe(412),
  async (asker) => expect((await send(asker, 'GET', 'factsheets?van=2026-02-01&tot=2026-01-01')).status).toBe(422),
  async (asker) => void (await send(asker, 'GET', 'aanmeldingen?limit=5', { abortAfter: randomInt(15) })),
  async (asker) => void (await send(asker, 'POST', 'aanmeldingen', { body: aanmelding(asker), abortAfter: randomInt(15) })),
  async (asker) => void (await send(asker, 'GET', `casussen/${asker.eigen.casusId}`, { abortAfter: 0 })),
];

describe(`${REQUESTS} requests of two gemeenten at the same time, over four connections`, () => {
  beforeAll(async () => {
    let at = 0;
    const lane = async (): Promise<void> => {
      for (let mine = at++; mine < REQUESTS; mine = at++) await KINDS[mine % KINDS.length]!(askers[randomInt(askers.length)]!);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }, 240_000);

  it('each get the answer that belongs to who asked', () => expect(askers).toHaveLength(6));

  it('leave no transaction and no lock behind', async () => {
    const left = async () => (await admin.query(`select state, query from pg_stat_activity where application_name = 'keukentafel-api' and state is distinct from 'idle'`)).rowCount;
    await until(async () => (await left()) === 0);
    const { rows } = await admin.query(`select l.locktype from pg_locks l join pg_stat_activity a using (pid) where a.application_name = 'keukentafel-api' and l.granted`);
    expect(rows).toEqual([]);
  });

  it('leave a pool that works, as narrow as it was', async () => {
    const answers = await Promise.all(askers.flatMap((asker) => [send(asker, 'GET', 'sessie'), send(asker, 'GET', `casussen/${asker.eigen.casusId}`)]));
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(200));
    const { rows } = await admin.query<{ aantal: number }>(`select count(*)::int as aantal from pg_stat_activity where application_name = 'keukentafel-api'`);
    expect(rows[0]?.aantal).toBeLessThanOrEqual(4 + 10);
  });

  it('wrote nothing under another\'s name: lines of the log, aanmeldingen and answers belong to the gemeente and the team of who asked', async () => {
    const { rows } = await admin.query(`
      select 'log' as wat from toegangslog l where l.gemeente_id = any ($1) and not exists (select 1 from medewerker m where m.gemeente_id = l.gemeente_id and m.id = l.medewerker_id)
      union all select 'log' from toegangslog l join aanmelding a on a.id = l.object_id where l.gemeente_id = any ($1) and a.gemeente_id <> l.gemeente_id
      union all select 'team' from aanmelding a where a.gemeente_id = any ($1) and not exists (
        select 1 from teamlidmaatschap t where t.gemeente_id = a.gemeente_id and t.medewerker_id = a.geregistreerd_door and t.wijkteam_id = a.wijkteam_id)
      union all select 'antwoord' from idempotentie i where i.gemeente_id = any ($1) and not exists (
        select 1 from aanmelding a where a.gemeente_id = i.gemeente_id and a.geregistreerd_door = i.medewerker_id and a.id = (i.antwoord ->> 'id')::uuid)`,
    [werelden.map(({ gemeenteId }) => gemeenteId)]);
    expect(rows).toEqual([]);
  });

  it('failed nowhere: the program reported no error', () => expect(own.program.output()).not.toMatch(/"level":[56]0/));
});

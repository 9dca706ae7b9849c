import { type BekendenDto, type CasusDto, type GeregistreerdeAanmelding, type InwonerDossier, type InwonerRegel } from '@keukentafel/contract';
import { type Client, type Pool } from 'pg';
import { type Beller, logIn } from '../steps/api-beller';
import { eenInwoner, eenNaam, registreer, registreerIn } from '../steps/api-invoer';
import { asSessie, attempt } from '../steps/api-sql';
import { connect, poolOf, sharedSystem, type SharedSystem } from '../steps/api-system';
import { makeWereld, POSTCODE, type Wereld } from '../steps/api-wereld';

let system: SharedSystem;
let admin: Pool;
let wereld: Wereld;
let werker: Beller;
let buurwerker: Beller;
let een: GeregistreerdeAanmelding;
let twee: GeregistreerdeAanmelding;

const sluit = (casusId: string) => admin.query(`update casus set status = 'afgesloten' where id = $1`, [casusId]);
const koppel = (beller: Beller, van: string, dubbelId: string) => beller.post(`inwoners/${van}/koppelingen`, { dubbelId, reden: 'Zelfde geboortedatum en adres.' });
const dossier = async (beller: Beller, id: string): Promise<InwonerDossier> => (await beller.get(`inwoners/${id}`).expect(200)).body as InwonerDossier;
async function ontkoppel(id: string): Promise<InwonerDossier> {
  const { koppelingen: [koppeling] } = await dossier(werker, id);
  return (await werker.delete(`inwoners/${id}/koppelingen/${koppeling!.id}`, koppeling!.version).expect(200)).body as InwonerDossier;
}

beforeAll(async () => {
  system = await sharedSystem();
  admin = poolOf(system.database.admin);
});
beforeEach(async () => {
  wereld = await makeWereld(admin);
  [werker, buurwerker] = [await logIn(system.url, wereld.wie.werker), await logIn(system.url, wereld.wie.buurwerker)];
  const achternaam = eenNaam();
  [een, twee] = [await registreerIn(werker, 'noord', { achternaam, roepnaam: 'Anna' }), await registreerIn(werker, 'noord', { achternaam, roepnaam: 'Ana' })];
});
afterAll(() => admin.end());

/** Everything that is stored of this gemeente, but for what linking itself writes down. */
async function dump(): Promise<Record<string, unknown>> {
  const { rows } = await admin.query<{ naam: string }>(`select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relname !~ '^(toegangslog|inwoner_koppeling|tijdlijn|outbox|idempotentie|sessie|cijfer|telling|feit)' order by 1`);
  const all: Record<string, unknown> = {};
  for (const { naam } of rows) all[naam] = (await admin.query<{ rij: string }>(`select to_jsonb(t)::text as rij from ${naam} t where gemeente_id = $1 order by 1`, [wereld.gemeenteId])).rows;
  return all;
}

describe('two records of one person', () => {
  it('are linked and unlinked without anything moving', async () => {
    await sluit(twee.casusId);
    const before = await dump();
    const linked = (await koppel(werker, een.inwonerId, twee.inwonerId).expect(201)).body as InwonerDossier;
    expect(linked.koppelingen).toMatchObject([{ inwonerId: een.inwonerId, dubbelId: twee.inwonerId, version: 1, gekoppeldDoor: wereld.wie.werker.naam }]);
    expect(linked.koppelingen[0]?.ander).toMatch(/^Ana /);
    expect(await dump()).toEqual(before);
    expect(await ontkoppel(twee.inwonerId)).toMatchObject({ koppelingen: [] });
    expect(await dump()).toEqual(before);
    const { rows } = await admin.query('select soort, casus_id from tijdlijn where gemeente_id = $1 and soort ~ $2 order by soort, casus_id', [wereld.gemeenteId, 'gekoppeld|ontkoppeld']);
    const casussen = [een.casusId, twee.casusId].sort();
    expect(rows).toEqual([...casussen.map((id) => ({ soort: 'gekoppeld', casus_id: id })), ...casussen.map((id) => ({ soort: 'ontkoppeld', casus_id: id }))]);
    expect((await admin.query('select version, ontkoppeld_door from inwoner_koppeling where gemeente_id = $1', [wereld.gemeenteId])).rows).toEqual([{ version: 2, ontkoppeld_door: wereld.wie.werker.id }]);
  });

  it('show each other\'s casussen', async () => {
    await sluit(twee.casusId);
    await koppel(werker, een.inwonerId, twee.inwonerId).expect(201);
    for (const id of [een.inwonerId, twee.inwonerId]) expect((await dossier(werker, id)).casussen.map((casus) => casus.id).sort()).toEqual([een.casusId, twee.casusId].sort());
    for (const [eigen, ander] of [[een, twee], [twee, een]] as const) {
      const casus = (await werker.get(`casussen/${eigen.casusId}`).expect(200)).body as CasusDto;
      expect(casus.koppelingen).toMatchObject([{ inwonerId: een.inwonerId, dubbelId: twee.inwonerId, casusId: ander.casusId, ander: expect.stringMatching(/^Ann?a /) as string }]);
    }
  });

  it('are recognised as one', async () => {
    await sluit(twee.casusId);
    const { inwoner: { achternaam } } = await dossier(werker, een.inwonerId);
    const vraag = { achternaam, roepnaam: 'Anna', postcode: POSTCODE.noord, huisnummer: 1 };
    const bekenden = async (): Promise<BekendenDto> => (await werker.post('inwoners/bekenden', vraag, null).expect(200)).body as BekendenDto;
    expect((await bekenden()).items).toHaveLength(2);
    await koppel(werker, twee.inwonerId, een.inwonerId).expect(201);
    expect((await bekenden()).items).toMatchObject([{ id: een.inwonerId, casusId: een.casusId, gekoppeld: [twee.inwonerId] }]);
    const { items } = (await werker.get(`inwoners?zoek=${achternaam}`)).body as { items: InwonerRegel[] };
    expect(items.map(({ id, dubbelVan }) => [id, dubbelVan]).sort()).toEqual([[een.inwonerId, twee.inwonerId], [twee.inwonerId, null]].sort());
  });

  it('keep one open casus: a new aanmelding of either finds it', async () => {
    await sluit(twee.casusId);
    await koppel(werker, een.inwonerId, twee.inwonerId).expect(201);
    expect(await registreer(werker, { inwonerId: twee.inwonerId })).toMatchObject({ casusId: een.casusId, inwonerId: een.inwonerId, casusOpen: true });
    await sluit(een.casusId);
    const nieuw = await registreer(werker, { inwonerId: twee.inwonerId });
    expect(nieuw.inwonerId).toBe(twee.inwonerId);
    expect((await registreer(werker, { inwonerId: een.inwonerId })).casusId).toBe(nieuw.casusId);
    await ontkoppel(een.inwonerId);
    expect((await registreer(werker, { inwonerId: een.inwonerId })).casusId).not.toBe(nieuw.casusId);
  });

  it('never get two open casussen, whatever arrives at once', async () => {
    await Promise.all([sluit(een.casusId), sluit(twee.casusId)]);
    await Promise.all([
      koppel(werker, een.inwonerId, twee.inwonerId), koppel(werker, twee.inwonerId, een.inwonerId),
      ...Array.from({ length: 12 }, (_, at) => werker.post('aanmeldingen', { inwonerId: (at % 2 ? een : twee).inwonerId, vraag: 'x', leefgebieden: [], kanaal: 'telefoon', aanmelder: 'inwoner', urgentie: 'regulier', veiligheid: false })),
    ]);
    const { rows: [stand] } = await admin.query<{ open: number; koppelingen: number }>(
      `select (select count(*) from casus where gemeente_id = $1 and status <> 'afgesloten')::int as open, (select count(*) from inwoner_koppeling where gemeente_id = $1)::int as koppelingen`, [wereld.gemeenteId]);
    // Either the link came first and there is one casus, or both had one first and the link was refused.
    expect([[1, 1], [2, 0]]).toContainEqual([stand?.open, stand?.koppelingen]);
  });
});

describe('linking is refused', () => {
  it('while both have an open casus, also one of another wijkteam', async () => {
    expect((await koppel(werker, een.inwonerId, twee.inwonerId)).body).toMatchObject({ status: 409, code: 'koppeling-twee-open', fouten: [{ veld: 'dubbelId' }] });
  });

  it('with oneself, in a chain, and twice', async () => {
    const drie = await registreerIn(werker, 'noord');
    await Promise.all([twee, drie].map(({ casusId }) => sluit(casusId)));
    expect((await koppel(werker, een.inwonerId, een.inwonerId)).body).toMatchObject({ status: 422, code: 'koppeling-met-zichzelf' });
    await koppel(werker, een.inwonerId, twee.inwonerId).expect(201);
    for (const [van, dubbel] of [[een, twee], [twee, een], [twee, drie], [drie, twee], [drie, een]] as const) {
      expect((await koppel(werker, van.inwonerId, dubbel.inwonerId)).body).toMatchObject({ status: 409, code: 'koppeling-keten' });
    }
    await koppel(werker, een.inwonerId, drie.inwonerId).expect(201);
  });

  it('of someone I do not see, and undoing what is not mine to see', async () => {
    const elders = await registreer(buurwerker, { inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    await sluit(twee.casusId);
    await koppel(werker, een.inwonerId, elders.inwonerId).expect(404);
    await koppel(buurwerker, een.inwonerId, twee.inwonerId).expect(404);
    const { koppelingen: [koppeling] } = (await koppel(werker, een.inwonerId, twee.inwonerId).expect(201)).body as InwonerDossier;
    await buurwerker.delete(`inwoners/${een.inwonerId}/koppelingen/${koppeling!.id}`, 1).expect(404);
    await werker.delete(`inwoners/${een.inwonerId}/koppelingen/${koppeling!.id}`, 2).expect(412);
    await werker.delete(`inwoners/${een.inwonerId}/koppelingen/${koppeling!.id}`).expect(428);
    await werker.delete(`inwoners/${een.inwonerId}/koppelingen/${koppeling!.id}`, 1).expect(200);
    await werker.delete(`inwoners/${een.inwonerId}/koppelingen/${koppeling!.id}`, 2).expect(404);
  });

  it('without a reason, and beyond its length', async () => {
    await sluit(twee.casusId);
    for (const reden of ['', undefined, 'x'.repeat(501)]) await werker.post(`inwoners/${een.inwonerId}/koppelingen`, { dubbelId: twee.inwonerId, reden }).expect(400);
    await werker.post(`inwoners/${een.inwonerId}/koppelingen`, { dubbelId: twee.inwonerId, reden: 'x'.repeat(500) }).expect(201);
  });

  it('with SQL, for a pair of which one is hidden or in the name of a colleague', async () => {
    const elders = await registreer(buurwerker, { inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    const INSERT = `insert into inwoner_koppeling (gemeente_id, id, inwoner_id, dubbel_id, gekoppeld_op, gekoppeld_door) values ($1, gen_random_uuid(), $2, $3, now(), $4)`;
    const app: Client = await connect(system.database.app);
    await asSessie(app, werker.claims, async () => {
      expect(await attempt(app, INSERT, [wereld.gemeenteId, een.inwonerId, elders.inwonerId, wereld.wie.werker.id])).toBe('42501');
      expect(await attempt(app, INSERT, [wereld.gemeenteId, een.inwonerId, twee.inwonerId, wereld.wie.collega.id])).toBe('42501');
      expect(await attempt(app, INSERT, [wereld.gemeenteId, een.inwonerId, twee.inwonerId, wereld.wie.werker.id])).toBe(1);
      expect(await attempt(app, 'delete from inwoner_koppeling')).toBe('42501');
    });
    await app.end();
  });
});

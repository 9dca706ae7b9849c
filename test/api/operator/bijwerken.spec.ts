import { startServer, type TestDatabase, type TestServer } from '../../steps/database';
import { addAanmelding, makeGemeente, newId, type TestGemeente } from '../../steps/gemeente';
import { runCli } from '../../steps/program';

let server: TestServer;
let database: TestDatabase;
let gemeente: TestGemeente;
const rows = async <R>(sql: string, values: unknown[] = []): Promise<R[]> => (await database.admin.query(sql, values)).rows as R[];

beforeAll(async () => {
  server = await startServer();
  database = await server.database('bijwerken');
  gemeente = await makeGemeente(database.admin);
});
afterAll(() => server.stop());

describe('the migration that gives every closing its afsluiting', () => {
  const EIND = { afgesloten_op: '2026-03-02', resultaat: 'advies', reden: 'Direct afgehandeld bij de aanmelding.', bewaren_tot: '2028-03-02' };
  const casus = async (): Promise<string> => (await addAanmelding(database.admin, gemeente, '2026-03-02')).casusId;
  const sluit = (id: string): Promise<unknown> => rows(`update casus set status = 'afgesloten', afgesloten_op = $2, resultaat = $3, afsluitreden = $4, bewaren_tot = $5 where id = $1`, [id, ...Object.values(EIND)]);
  const vertel = async (casusId: string, soort: string, gegevens: object, objectId: string | null = null): Promise<string> => {
    const id = newId();
    await rows('insert into tijdlijn (gemeente_id, id, casus_id, soort, gebeurd_op, object_id, door, gegevens) values ($1, $2, $3, $4, now(), $5, $6, $7)', [gemeente.id, id, casusId, soort, objectId, gemeente.medewerker, JSON.stringify(gegevens)]);
    return id;
  };

  it('adds the ones that are missing, and touches no other', async () => {
    const [direct, gewoon, heropend, open] = [await casus(), await casus(), await casus(), await casus()] as const;
    for (const id of [direct, gewoon]) await sluit(id);
    const regel = await vertel(direct, 'afgesloten', { direct: true });
    const eigen = newId();
    await rows('insert into afsluiting (gemeente_id, id, casus_id, afgesloten_op, afgesloten_door, resultaat, reden, bewaren_tot) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [gemeente.id, eigen, gewoon, EIND.afgesloten_op, gemeente.medewerker, ...Object.values(EIND).slice(1)]);
    await vertel(gewoon, 'afgesloten', { resultaat: 'advies' }, eigen);
    await vertel(heropend, 'afgesloten', { direct: true });
    await vertel(heropend, 'heropend', {});
    await rows('drop policy afsluiting_direct on afsluiting');
    await rows('drop function app.nu_geopend');
    await rows(`delete from meta.migratie where name like 'DirectAfgesloten%'`);

    expect(await runCli(['migrate'], database.env)).toMatchObject({ code: 0, stdout: 'DirectAfgesloten1763769920000' });

    expect(await rows('select id, casus_id, afgesloten_op::text, afgesloten_door, resultaat, reden, bewaren_tot::text from afsluiting where casus_id = any ($1) order by casus_id = $2', [[direct, gewoon, heropend, open], direct]))
      .toEqual([{ id: eigen, casus_id: gewoon, afgesloten_door: gemeente.medewerker, ...EIND }, { id: regel, casus_id: direct, afgesloten_door: gemeente.medewerker, ...EIND }]);
    expect(await rows(`select casus_id, object_id from tijdlijn where soort = 'afgesloten' and object_id is not null order by casus_id = $1`, [direct]))
      .toEqual([{ casus_id: gewoon, object_id: eigen }, { casus_id: direct, object_id: regel }]);
    expect(await rows(`select polname from pg_policy where polname like '%overnemen'`)).toEqual([]);
  });
});

describe('herkenning rebuild', () => {
  const inwoner = async (van: TestGemeente, achternaam: string): Promise<string> => {
    const id = newId();
    await rows(`insert into inwoner (gemeente_id, id, roepnaam, achternaam, geboortejaar, geregistreerd_door) values ($1, $2, 'Janneke', $3, 1980, $4)`, [van.id, id, achternaam, van.medewerker]);
    return id;
  };
  const sleutels = async (id: string): Promise<string[]> => (await rows<{ sleutel: string }>('select sleutel from herkenningssleutel where inwoner_id = $1 order by 1', [id])).map(({ sleutel }) => sleutel);
  const rebuild = (...args: string[]) => runCli(['herkenning', 'rebuild', ...args], database.env);

  it('makes the keys right that are not, of one gemeente or of all, and writes nothing that was right', async () => {
    await rows('delete from aanmelding; delete from afsluiting; delete from tijdlijn; delete from casus; delete from inwoner');
    const elders = await makeGemeente(database.admin);
    await rows(`update gemeente set cbs_code = 'GM9998' where gemeente_id = $1`, [elders.id]);
    // More than one batch.
    await rows(`insert into inwoner (gemeente_id, id, achternaam, geregistreerd_door) select $1, gen_random_uuid(), 'Proef', $2 from generate_series(1, 500)`, [gemeente.id, gemeente.medewerker]);
    const [goed, oud, ander] = [await inwoner(gemeente, 'Jansen'), await inwoner(gemeente, 'Jansen'), await inwoner(elders, 'Jansen')];

    expect(await rebuild('GM9999')).toMatchObject({ code: 0, stdout: '502 inwoners bekeken, van 502 zijn de sleutels bijgewerkt.' });
    const juist = await sleutels(goed);
    expect(juist.length).toBeGreaterThan(2);
    expect(await sleutels(oud)).toEqual(juist);
    expect(await sleutels(ander)).toEqual([]);

    await rows(`delete from herkenningssleutel where inwoner_id = $1 and sleutel = $2`, [oud, juist[0]]);
    await rows(`insert into herkenningssleutel (gemeente_id, inwoner_id, sleutel) values ($1, $2, 'x van vroeger')`, [gemeente.id, oud]);
    const van = `select xmin::text from herkenningssleutel where inwoner_id = $1 order by sleutel`;
    const voor = await rows(van, [goed]);
    expect(await rebuild()).toMatchObject({ code: 0, stdout: '503 inwoners bekeken, van 2 zijn de sleutels bijgewerkt.' });
    expect([await sleutels(oud), await sleutels(ander), await rows(van, [goed])]).toEqual([juist, juist, voor]);
    expect(await rebuild()).toMatchObject({ code: 0, stdout: '503 inwoners bekeken, van 0 zijn de sleutels bijgewerkt.' });
  });

  it('says so when there is no such gemeente', async () => {
    expect(await rebuild('GM0000')).toMatchObject({ code: 1, stderr: expect.stringContaining('GM0000') as string, stdout: '' });
  });
});

import { type CasusDto, type GeregistreerdeAanmelding, type NieuweAanmelding } from '@keukentafel/contract';
import { addDays, addYears } from '@keukentafel/domain';
import { admin, buurwerker, eigenWereldPerTest, vandaag, wereld, werker } from '../steps/api-eigen-wereld';
import { eenAanmelding, eenInwoner, registreer } from '../steps/api-invoer';
import { withLog } from '../steps/api-log';
import { POSTCODE } from '../steps/api-wereld';

eigenWereldPerTest();

const ANTWOORD = 'Toeslag samen aangevraagd.';
const direct = (over: Partial<NieuweAanmelding> = {}) => registreer(werker, { afhandeling: { soort: 'informatie_en_advies', toelichting: ANTWOORD }, ...over });
const afsluitingen = async (casusId: string): Promise<object[]> =>
  (await admin.query<object>('select id, afgesloten_op::text, afgesloten_door, resultaat, bewaren_tot::text, heropend_reden from afsluiting where casus_id = $1', [casusId])).rows;
const tijdlijn = async (casusId: string): Promise<string[]> =>
  (await admin.query<{ soort: string }>('select soort from tijdlijn where casus_id = $1 order by id', [casusId])).rows.map(({ soort }) => soort);
const acties = async (casusId: string): Promise<unknown[]> =>
  (await admin.query<object>('select soort, toelichting, aanmelding_id, hulpvraag_id, gedaan_door from actie where casus_id = $1 order by id', [casusId])).rows;

describe('a question that is answered at once', () => {
  it('closes its new casus on the same day, kept for two years, with the answer as an actie', async () => {
    const { id, casusId, casusOpen } = await direct();
    expect(casusOpen).toBe(false);
    const { rows } = await admin.query('select status, afgesloten_op::text, bewaren_tot::text, resultaat, regiehouder_id from casus where id = $1', [casusId]);
    const eind = { afgesloten_op: vandaag, bewaren_tot: addYears(vandaag, 2), resultaat: 'advies' };
    expect(rows).toEqual([{ status: 'afgesloten', ...eind, regiehouder_id: null }]);
    expect(await afsluitingen(casusId)).toMatchObject([{ ...eind, afgesloten_door: wereld.wie.werker.id }]);
    expect(await acties(casusId)).toEqual([{ soort: 'informatie_en_advies', toelichting: ANTWOORD, aanmelding_id: id, hulpvraag_id: null, gedaan_door: wereld.wie.werker.id }]);
    expect(await tijdlijn(casusId)).toEqual(['aanmelding', 'actie', 'afgesloten']);
    const casus = (await werker.get(`casussen/${casusId}`).expect(200)).body as CasusDto;
    expect(casus).toMatchObject({ status: 'afgesloten', einde: { reden: 'Direct afgehandeld bij de aanmelding.' } });
    expect(casus.tijdlijn.items.find(({ soort }) => soort === 'afgesloten')).toMatchObject({ gegevens: { resultaat: 'advies', bewarenTot: eind.bewaren_tot }, onderwerp: { tekst: casus.einde!.reden } });
    expect((await werker.get('aanmeldingen?nieuw=true')).body).toMatchObject({ items: [], totaal: 0 });
  });

  it('can be opened again with a reason, and is kept by the norm of the gemeente', async () => {
    await admin.query(`insert into lijstwaarde (gemeente_id, id, lijst, code, naam, getal, geldig_van) values ($1, gen_random_uuid(), 'bewaartermijn', 'direct', 'Direct afgehandeld', 3, '2020-01-01')`, [wereld.gemeenteId]);
    const { casusId } = await direct();
    await werker.post(`casussen/${casusId}/heropening`, { reden: 'Er kwam een brief.' }, null).set('if-match', '"1"').expect(200);
    expect(await afsluitingen(casusId)).toMatchObject([{ bewaren_tot: addYears(vandaag, 3), heropend_reden: 'Er kwam een brief.' }]);
  });

  it('leaves an open casus as it is, and only adds the actie', async () => {
    const first = await registreer(werker);
    const second = await direct({ inwonerId: first.inwonerId, afhandeling: { soort: 'dienstverlening_sjd', toelichting: ANTWOORD } });
    expect(second).toMatchObject({ casusId: first.casusId, casusOpen: true });
    expect((await werker.get(`casussen/${first.casusId}`)).body).toMatchObject({ status: 'aangemeld' });
    expect(await tijdlijn(first.casusId)).toEqual(['aanmelding', 'aanmelding', 'actie']);
    expect(await acties(first.casusId)).toHaveLength(1);
  });

  it('leaves room for a casus later, and for another answer', async () => {
    const { inwonerId, casusId } = await direct();
    const again = await direct({ inwonerId });
    expect(again.casusId).not.toBe(casusId);
    const open = await registreer(werker, { inwonerId });
    expect(open).toMatchObject({ casusOpen: true });
    expect((await direct({ inwonerId })).casusId).toBe(open.casusId);
  });

  it('may be one for another wijkteam: it is written there, and not mine to read', async () => {
    const { casusId, eigenTeam } = await direct({ inwoner: eenInwoner({ postcode: POSTCODE.zuid }) });
    expect(eigenTeam).toBe(false);
    await werker.get(`casussen/${casusId}`).expect(404);
    expect((await buurwerker.get(`casussen/${casusId}`).expect(200)).body).toMatchObject({ status: 'afgesloten' });
    expect([await tijdlijn(casusId), await acties(casusId), await afsluitingen(casusId)])
      .toMatchObject([['aanmelding', 'actie', 'afgesloten'], [{ soort: 'informatie_en_advies' }], [{ afgesloten_op: vandaag }]]);
  });

  it('gives no second open casus when ten come in together with ten that stay open', async () => {
    const { inwonerId } = await direct();
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 ? direct({ inwonerId }) : registreer(werker, { inwonerId }))));
    expect(new Set(all.filter((_, at) => at % 2 === 0).map(({ casusId }) => casusId)).size).toBe(1);
    const { rows } = await admin.query(`select 1 from casus where inwoner_id = $1 and status <> 'afgesloten'`, [inwonerId]);
    expect(rows).toHaveLength(1);
  });

  it('takes the day it came in', async () => {
    const dag = addDays(vandaag, -40);
    const { casusId } = await direct({ ontvangenOp: `${dag}T12:00:00+01:00` });
    expect((await admin.query('select afgesloten_op::text from casus where id = $1', [casusId])).rows).toEqual([{ afgesloten_op: dag }]);
  });
});

describe('what goes to the overleg', () => {
  it('stays open, with an actie that says so', async () => {
    const { casusId, casusOpen } = await registreer(werker, { afhandeling: { soort: 'overleg' } });
    expect(casusOpen).toBe(true);
    expect(await acties(casusId)).toMatchObject([{ soort: 'overleg', toelichting: null }]);
    expect(await tijdlijn(casusId)).toEqual(['aanmelding', 'actie']);
  });
});

describe('is refused:', () => {
  it.each([undefined, null, '', '   '])('an answer that is %j', async (toelichting) => {
    const response = await werker.post('aanmeldingen', eenAanmelding({ afhandeling: { soort: 'informatie_en_advies', toelichting } }));
    expect(response.body).toMatchObject({ status: 422, code: 'antwoord-ontbreekt', fouten: [{ veld: 'afhandeling.toelichting' }] });
    expect((await admin.query('select 1 from aanmelding where gemeente_id = $1', [wereld.gemeenteId])).rowCount).toBe(0);
  });

  it.each([[{ soort: 'interventie' }, 'afhandeling.soort'], [{ soort: 'doorverwijzing' }, 'afhandeling.soort'], [{}, 'afhandeling.soort'], [{ soort: 'overleg', toelichting: 'x'.repeat(4001) }, 'afhandeling.toelichting'], ['overleg', 'afhandeling'], [[], 'afhandeling']])(
    '%j', async (afhandeling, veld) => {
      const { body } = await werker.post('aanmeldingen', { ...eenAanmelding(), afhandeling }).expect(400) as { body: { fouten: { veld: string }[] } };
      expect(body.fouten.map((fout) => fout.veld)).toContain(veld);
    });

  it('nothing at the limit', async () => {
    await registreer(werker, { afhandeling: { soort: 'informatie_en_advies', toelichting: 'x'.repeat(4000) } });
  });
});

it('the first contact is due five working days later', async () => {
  const { id, casusId, eersteContactVoor } = (await werker.post('aanmeldingen', eenAanmelding({ ontvangenOp: '2026-06-12T12:00:00+02:00' })).expect(201)).body as GeregistreerdeAanmelding;
  expect(eersteContactVoor).toBe('2026-06-19');
  expect((await werker.get(`aanmeldingen/${id}`)).body).toMatchObject({ eersteContactVoor });
  expect((await werker.get(`casussen/${casusId}`)).body).toMatchObject({ aanmeldingen: [{ eersteContactVoor }] });
  expect((await werker.get('aanmeldingen')).body).toMatchObject({ items: [{ eersteContactVoor }] });
});

it('registering leaves one line in the log, however it was handled', async () => {
  for (const afhandeling of [undefined, { soort: 'overleg' }, { soort: 'informatie_en_advies', toelichting: ANTWOORD }] as NieuweAanmelding['afhandeling'][]) {
    const { response, lines } = await withLog(admin, werker.post('aanmeldingen', eenAanmelding({ afhandeling })));
    expect(lines).toMatchObject([{ gebeurtenis: 'aanmaken', object_soort: 'aanmelding', object_id: (response.body as GeregistreerdeAanmelding).id }]);
  }
});

import { LIMIET, type GekozenActies, type NieuweMeting } from '@keukentafel/contract';
import { type Leefgebied } from '@keukentafel/domain';
import { type Test } from 'supertest';
import { logIn } from '../steps/api-beller';
import { registreer, registreerIn } from '../steps/api-invoer';
import { gesprekkenVoeren, system, admin, wereld, werker, collega, buurwerker, aanmelding, begin, vraag, gemeten, zet, overzicht, gesprekken, casusStatus, kies, open, sluitCasus, tijdlijn, vandaag, metVragen } from '../steps/api-verkenning';
import { newId } from '../steps/gemeente';

gesprekkenVoeren();

describe('hulpvragen', () => {
  it('are raised by a vraag, on that day, once', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'huisvesting');
    expect(hulpvraag.financien).toMatchObject({ version: 1, vraagverkenningId: verkenning.id, gesteldOp: vandaag, geslotenOp: null, uitkomst: null, acties: [] });
    await gemeten(verkenning, (await gesprekken()).items[0]!.metingen.map(({ id, leefgebied }) => vraag(leefgebied, { score: 5, vorigeId: id })));
    expect((await overzicht()).hulpvragen).toHaveLength(2);
  });

  it.each(['geen_vraag', 'niet_besproken'] as const)('lapse when on second thoughts it was %s, and come back as a new one', async (uitkomst) => {
    const { verkenning } = await metVragen('financien');
    const laatste = async (): Promise<string> => (await gesprekken()).items[0]!.metingen.at(-1)!.id;
    await gemeten(verkenning, [{ leefgebied: 'financien', uitkomst, vorigeId: await laatste() }]);
    expect((await overzicht()).hulpvragen).toMatchObject([{ uitkomst: 'vervallen', geslotenOp: vandaag, version: 2 }]);
    await gemeten(verkenning, [vraag('financien', { vorigeId: await laatste() })]);
    expect((await overzicht()).hulpvragen.map(({ uitkomst: einde }) => einde)).toEqual([null, 'vervallen']);
    expect((await tijdlijn()).slice(-4)).toEqual(['meting', 'hulpvraag_gesloten', 'meting', 'hulpvraag_gesteld']);
  });

  it('that an actie or interventie answers do not lapse, nor those of an earlier conversation', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'huisvesting', 'gezondheid', 'veiligheid');
    await kies([{ hulpvraagId: hulpvraag.financien!.id, soort: 'overleg' }]).expect(201);
    const interventieId = newId();
    await admin.query(`insert into interventie (gemeente_id, id, casus_id, werksoort, soort, status, wachtlijst_op, geregistreerd_door) values ($1, $2, $3, 'amw', 'kortdurend', 'wachtlijst', $4, $5)`,
      [wereld.gemeenteId, interventieId, aanmelding.casusId, vandaag, wereld.wie.werker.id]);
    await admin.query('insert into interventie_hulpvraag (gemeente_id, interventie_id, hulpvraag_id, casus_id) values ($1, $2, $3, $4)', [wereld.gemeenteId, interventieId, hulpvraag.huisvesting!.id, aanmelding.casusId]);
    const vorige = new Map((await gesprekken()).items[0]!.metingen.map(({ leefgebied, id }) => [leefgebied, id]));
    const geen = (leefgebied: Leefgebied): NieuweMeting => ({ leefgebied, uitkomst: 'geen_vraag', vorigeId: vorige.get(leefgebied) ?? null });
    await gemeten(verkenning, [geen('financien'), geen('huisvesting'), geen('gezondheid')]);
    expect(await open()).toEqual(['financien', 'huisvesting', 'veiligheid']);
    await zet(verkenning, 1, 'afgerond').expect(200);
    vorige.clear();
    await gemeten(await begin(), [geen('veiligheid')]);
    expect(await open()).toEqual(['financien', 'huisvesting', 'veiligheid']);
    const patch = (): Test => werker.patch(`hulpvragen/${hulpvraag.huisvesting!.id}`, 1, { uitkomst: 'niet_beantwoord' });
    expect((await patch().expect(409)).body).toMatchObject({ code: 'hulpvraag-met-interventie' });
    await admin.query(`update interventie set status = 'afgesloten', afgesloten_op = $2, resultaat = 'uitval' where id = $1`, [interventieId, vandaag]);
    expect((await patch().expect(200)).body).toMatchObject({ version: 2, uitkomst: 'niet_beantwoord', geslotenOp: vandaag });
  });

  it('are closed by hand once, on the version that was seen, by who may see them', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const sluit = (version: number | undefined, uitkomst: unknown = 'beantwoord', beller = werker, id = financien!.id): Test => beller.patch(`hulpvragen/${id}`, version, { uitkomst });
    await sluit(undefined).expect(428);
    await sluit(2).expect(412);
    for (const uitkomst of ['vervallen', '', null, 'klaar']) await sluit(1, uitkomst).expect(400);
    await sluit(1, 'beantwoord', buurwerker).expect(404);
    await sluit(1, 'beantwoord', werker, newId()).expect(404);
    const racers = await Promise.all([sluit(1), sluit(1, 'niet_beantwoord', collega)]);
    expect(racers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await sluit(2).expect(409)).body).toMatchObject({ code: 'hulpvraag-gesloten' });
    await sluitCasus();
    expect((await sluit(2).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });
});

describe('acties', () => {
  it('are chosen several at once; information, advice and SJD answer the hulpvraag at once, the others leave it open', async () => {
    const { verkenning, hulpvraag } = await metVragen('financien', 'gezondheid', 'huisvesting', 'participatie', 'veiligheid');
    const van = (leefgebied: string, soort: string, over: object = {}): object => ({ hulpvraagId: hulpvraag[leefgebied]!.id, soort, ...over });
    const { body } = await kies([
      van('financien', 'informatie_en_advies', { toelichting: 'Toeslagen nagelopen' }), van('gezondheid', 'dienstverlening_sjd'), van('huisvesting', 'doorverwijzing', { organisatie: 'Woonopmaat' }),
      van('participatie', 'overleg'), van('veiligheid', 'interventie'), van('veiligheid', 'overleg'),
    ]).expect(201) as { body: GekozenActies };
    expect(Object.fromEntries(body.hulpvragen.map(({ leefgebied, uitkomst, geslotenOp, acties }) => [leefgebied, [uitkomst, geslotenOp, acties.map(({ soort }) => soort)]]))).toEqual({
      financien: ['beantwoord', vandaag, ['informatie_en_advies']], gezondheid: ['beantwoord', vandaag, ['dienstverlening_sjd']], huisvesting: [null, null, ['doorverwijzing']],
      participatie: [null, null, ['overleg']], veiligheid: [null, null, ['interventie', 'overleg']],
    });
    expect(body.hulpvragen.find(({ leefgebied }) => leefgebied === 'huisvesting')!.acties[0]).toMatchObject({
      casusId: aanmelding.casusId, vraagverkenningId: verkenning.id, aanmeldingId: null, toelichting: null, organisatie: 'Woonopmaat', gedaanDoor: { naam: wereld.wie.werker.naam },
    });
    expect((await overzicht()).hulpvragen.map(({ leefgebied }) => leefgebied).slice(-2).sort()).toEqual(['financien', 'gezondheid']);
    expect((await tijdlijn()).slice(-8)).toEqual([...Array<string>(6).fill('actie'), 'hulpvraag_gesloten', 'hulpvraag_gesloten']);
    expect(await casusStatus()).toBe('in_verkenning');
  });

  it('can also be chosen after the conversation was finished, and belong to the one under way', async () => {
    const { verkenning, hulpvraag: { financien } } = await metVragen('financien');
    await zet(verkenning, 1, 'afgerond').expect(200);
    const kiesOverleg = async (): Promise<(string | null)[]> => ((await kies([{ hulpvraagId: financien!.id, soort: 'overleg' }], collega).expect(201)).body as GekozenActies).hulpvragen[0]!.acties.map(({ vraagverkenningId }) => vraagverkenningId);
    expect(await kiesOverleg()).toEqual([verkenning.id]);
    const volgende = await begin();
    expect(await kiesOverleg()).toEqual([verkenning.id, volgende.id]);
  });

  it('are refused whole when one of them cannot be', async () => {
    const { hulpvraag: { financien, gezondheid } } = await metVragen('financien', 'gezondheid');
    const goed = { hulpvraagId: financien!.id, soort: 'informatie_en_advies' };
    await kies([{ hulpvraagId: gezondheid!.id, soort: 'dienstverlening_sjd' }]).expect(201);
    expect((await kies([goed, { hulpvraagId: gezondheid!.id, soort: 'overleg' }]).expect(409)).body).toMatchObject({ code: 'hulpvraag-gesloten', fouten: [{ veld: 'acties.1.hulpvraagId' }] });
    for (const organisatie of [undefined, null, '', '  ']) {
      expect((await kies([goed, { hulpvraagId: financien!.id, soort: 'doorverwijzing', organisatie }]).expect(422)).body).toMatchObject({ code: 'doorverwijzing-zonder-organisatie', fouten: [{ veld: 'acties.1.organisatie' }] });
    }
    const elders = await registreer(werker);
    await kies([goed, { ...goed, hulpvraagId: newId() }]).expect(404);
    await kies([goed], werker, elders.casusId).expect(404);
    await kies([goed], buurwerker).expect(404);
    await kies([goed], buurwerker, (await registreerIn(buurwerker, 'zuid')).casusId).expect(404);
    await kies([goed], await logIn(system.url, wereld.wie.manager)).expect(403);
    expect(await open()).toEqual(['financien']);
    expect((await tijdlijn()).filter((soort) => soort === 'actie')).toHaveLength(1);
    await sluitCasus();
    expect((await kies([goed]).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it('are one set when two people answer the same hulpvraag at once', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const answers = await Promise.all([werker, collega, werker, collega].map((beller) => kies([{ hulpvraagId: financien!.id, soort: 'informatie_en_advies' }], beller)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it('are as many and as long as the limits say', async () => {
    const { hulpvraag: { financien } } = await metVragen('financien');
    const overleg = { hulpvraagId: financien!.id, soort: 'overleg' };
    const veel = (aantal: number): object[] => Array.from({ length: aantal }, () => overleg);
    await kies(veel(LIMIET.actiesPerKeer)).expect(201);
    const fout = async (acties: unknown, veld: string): Promise<void> => expect((await kies(acties).expect(400)).body).toMatchObject({ fouten: [{ veld }] });
    await fout(veel(LIMIET.actiesPerKeer + 1), 'acties');
    await fout([], 'acties');
    await fout(undefined, 'acties');
    await fout([{ ...overleg, soort: 'gebed' }], 'acties.0.soort');
    await fout([{ ...overleg, hulpvraagId: 'x' }], 'acties.0.hulpvraagId');
    await kies([{ ...overleg, toelichting: 'x'.repeat(LIMIET.notitieTekens), organisatie: 'x'.repeat(120) }]).expect(201);
    await fout([{ ...overleg, toelichting: 'x'.repeat(LIMIET.notitieTekens + 1) }], 'acties.0.toelichting');
    await fout([{ ...overleg, organisatie: 'x'.repeat(121) }], 'acties.0.organisatie');
  });
});

import { LIMIET, type NieuweMeting } from '@keukentafel/contract';
import { codesOf, LEEFGEBIED } from '@keukentafel/domain';
import { randomUUID } from 'node:crypto';
import { type Test } from 'supertest';
import { gesprekkenVoeren, wereld, werker, collega, buurwerker, aanmelding, begin, meet, vraag, gemeten, zet, overzicht, gesprekken, open, sluitCasus, tijdlijn } from '../steps/api-verkenning';
import { newId } from '../steps/gemeente';

gesprekkenVoeren();

describe('metingen', () => {
  const vol: NieuweMeting = { leefgebied: 'financien', uitkomst: 'vraag', score: 3, zelfredzaamheid: 2, krachten: 'Spaart “graag” 💶', netwerk: 'Zus\nBuurman', wens: 'Rust', notitie: 'Post bleef liggen' };

  it('go in and out unchanged, several leefgebieden at once', async () => {
    const verkenning = await begin();
    const { metingen } = await gemeten(verkenning, [vol, { leefgebied: 'gezondheid', uitkomst: 'geen_vraag', score: 10, zelfredzaamheid: 5 }]);
    const vast = { casusId: aanmelding.casusId, vraagverkenningId: verkenning.id, gemetenDoor: { id: wereld.wie.werker.id, naam: wereld.wie.werker.naam } };
    expect(metingen).toMatchObject([{ ...vol, ...vast }, { leefgebied: 'gezondheid', uitkomst: 'geen_vraag', score: 10, zelfredzaamheid: 5, krachten: null, ...vast }]);
    expect((await gesprekken()).items).toEqual([{ vraagverkenning: expect.objectContaining({ id: verkenning.id }) as object, metingen }]);
    expect(await tijdlijn()).toEqual(['verkenning_begonnen', 'meting', 'meting', 'hulpvraag_gesteld']);
  });

  it('are only added: a change is a new one, what is unchanged writes nothing', async () => {
    const verkenning = await begin();
    const { metingen: [eerste] } = await gemeten(verkenning, [vol]);
    expect((await gemeten(verkenning, [vol])).metingen).toEqual([eerste]);
    expect((await gemeten(verkenning, [{ ...vol, vorigeId: eerste!.id }], collega)).metingen).toEqual([eerste]);
    const { metingen: [tweede] } = await gemeten(verkenning, [{ ...vol, score: 4, vorigeId: eerste!.id }], collega);
    expect(tweede).toMatchObject({ score: 4, gemetenDoor: { naam: wereld.wie.collega.naam } });
    expect((await gesprekken()).items[0]!.metingen).toEqual([eerste, tweede]);
    expect(await gemeten(verkenning, [{ leefgebied: 'veiligheid', uitkomst: 'niet_besproken' }])).toEqual({ metingen: [] });
    expect((await tijdlijn()).filter((soort) => soort === 'meting')).toHaveLength(2);
  });

  it('keep "niet besproken" and "geen vraag" apart', async () => {
    const verkenning = await begin();
    await gemeten(verkenning, [{ leefgebied: 'verslaving', uitkomst: 'geen_vraag' }, { leefgebied: 'veiligheid', uitkomst: 'niet_besproken', notitie: 'Wilde het er nu niet over hebben' }]);
    expect((await gesprekken()).items[0]!.metingen.map(({ leefgebied, uitkomst }) => [leefgebied, uitkomst]).sort()).toEqual([['veiligheid', 'niet_besproken'], ['verslaving', 'geen_vraag']]);
    for (const over of [{ score: 1 }, { zelfredzaamheid: 1 as const }]) {
      const [veld] = Object.keys(over);
      const { body } = await meet(verkenning, [vraag('financien'), { leefgebied: 'huisvesting', uitkomst: 'niet_besproken', ...over }]).expect(422) as { body: object };
      expect(body).toMatchObject({ code: 'niet-besproken-met-score', fouten: [{ veld: `metingen.1.${veld}` }] });
    }
    expect(await open()).toEqual([]);
  });

  it('of a leefgebied that a colleague changed meanwhile are refused by name, and nothing is written', async () => {
    const verkenning = await begin();
    const { metingen: [gezien] } = await gemeten(verkenning, [vol]);
    const { metingen: [nu] } = await gemeten(verkenning, [{ ...vol, wens: 'Werk', vorigeId: gezien!.id }], collega);
    const { body } = await meet(verkenning, [vraag('participatie'), { ...vol, wens: 'Anders', vorigeId: gezien!.id }]).expect(412) as { body: object };
    expect(body).toMatchObject({ code: 'versie-verouderd', fouten: [{ veld: 'metingen.1.vorigeId', regel: 'versie' }] });
    await meet(verkenning, [{ ...vol, wens: 'Anders' }]).expect(412);
    expect((await gesprekken()).items[0]!.metingen).toEqual([gezien, nu]);
    await meet(verkenning, [{ ...vol, wens: 'Anders', vorigeId: nu!.id }]).expect(201);
  });

  it('of two people who save at once: one is first, the other is told', async () => {
    const verkenning = await begin();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, at) => meet(verkenning, [vraag('financien', { wens: `Wens ${at}` })], at % 2 ? collega : werker)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(5).fill(412)]);
    expect((await gesprekken()).items[0]!.metingen).toHaveLength(1);
    expect(await open()).toEqual(['financien']);
  });

  it('are one when the same request comes twice', async () => {
    const verkenning = await begin();
    const key = randomUUID();
    const again = (): Test => werker.post(`vraagverkenningen/${verkenning.id}/metingen`, { metingen: [vol] }, key);
    const [een, twee] = [await again().expect(201), await again().expect(201)];
    expect(twee.body).toEqual(een.body);
    expect((await gesprekken()).items[0]!.metingen).toHaveLength(1);
  });

  it('are recorded while the conversation is bezig, in an open casus, by who may see it', async () => {
    const verkenning = await begin();
    await meet(verkenning, [vol], buurwerker).expect(404);
    await meet({ id: newId() }, [vol]).expect(404);
    for (const [version, status] of [[1, 'gepauzeerd'], [2, 'afgerond']] as const) {
      await zet(verkenning, version, status).expect(200);
      expect((await meet(verkenning, [vol]).expect(409)).body).toMatchObject({ code: 'verkenning-niet-bezig', params: { status } });
    }
    const volgende = await begin();
    await sluitCasus();
    expect((await meet(volgende, [vol]).expect(409)).body).toMatchObject({ code: 'casus-gesloten' });
  });

  it.each<[string, unknown, string]>([
    ['no list', 'x', 'metingen'], ['nothing', [], 'metingen'], ['more than there can be', Array.from({ length: LIMIET.leefgebieden + 1 }, (_, nr) => `gebied-${nr}`).map((leefgebied) => ({ leefgebied, uitkomst: 'vraag' })), 'metingen'],
    ['a leefgebied twice', [vraag('financien'), vraag('financien')], 'metingen'], ['no object', [null], 'metingen.0'],
    ['a leefgebied that is no code', [{ leefgebied: 'De tuin', uitkomst: 'vraag' }], 'metingen.0.leefgebied'], ['no uitkomst', [{ leefgebied: 'financien' }], 'metingen.0.uitkomst'],
    ['an unknown uitkomst', [{ leefgebied: 'financien', uitkomst: 'misschien' }], 'metingen.0.uitkomst'],
    ...[0, 11, -1, 1.5, '5'].map((score): [string, unknown, string] => [`score ${JSON.stringify(score)}`, [{ ...vol, score }], 'metingen.0.score']),
    ...[0, 6, 2.5, '3'].map((zelfredzaamheid): [string, unknown, string] => [`zelfredzaamheid ${JSON.stringify(zelfredzaamheid)}`, [{ ...vol, zelfredzaamheid }], 'metingen.0.zelfredzaamheid']),
    ...(['krachten', 'netwerk', 'wens'] as const).map((veld): [string, unknown, string] => [`a ${veld} that is too long`, [{ ...vol, [veld]: 'x'.repeat(LIMIET.metingTekens + 1) }], `metingen.0.${veld}`]),
    ['a notitie that is too long', [{ ...vol, notitie: 'x'.repeat(LIMIET.notitieTekens + 1) }], 'metingen.0.notitie'], ['a text that cannot be stored', [{ ...vol, wens: 'a\u0000b' }], 'metingen.0.wens'],
    ['a number as text', [{ ...vol, wens: 5 }], 'metingen.0.wens'], ['an id that is none', [{ ...vol, vorigeId: 'x' }], 'metingen.0.vorigeId'], ['an unknown field', [{ ...vol, extra: 1 }], 'metingen.0.extra'],
  ])('with %s are refused by field', async (_naam, metingen, veld) => {
    const { body } = await meet({ id: newId() }, metingen).expect(400) as { body: { code: string; fouten: { veld: string }[] } };
    expect(body.code).toBe('ongeldige-invoer');
    expect(body.fouten.map((fout) => fout.veld)).toContain(veld);
  });

  it('at their limits are accepted', async () => {
    const verkenning = await begin();
    const lang = { krachten: '💶'.repeat(LIMIET.metingTekens), netwerk: 'x'.repeat(LIMIET.metingTekens), wens: 'x'.repeat(LIMIET.metingTekens), notitie: 'x'.repeat(LIMIET.notitieTekens) };
    const alle = codesOf(LEEFGEBIED).map((leefgebied, at): NieuweMeting => ({ leefgebied, uitkomst: 'vraag', score: at % 2 ? 1 : 10, zelfredzaamheid: at % 2 ? 1 : 5, ...(at ? {} : lang) }));
    expect((await gemeten(verkenning, alle)).metingen).toMatchObject(alle);
    expect((await overzicht()).hulpvragen).toHaveLength(8);
  });
});

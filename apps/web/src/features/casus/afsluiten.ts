import type { CasusDto, InterventieDto, NieuweAfsluiting } from '@keukentafel/contract';
import { vraagtEindscore, vraagtReden, type CasusResultaat, type HulpvraagUitkomst, type OpenStand, type Resultaat } from '@keukentafel/domain';

/** What was filled in to close a casus, by id, so that it stays when the casus changes underneath. Empty text is not chosen yet. */
export interface AfsluitVorm {
  readonly resultaat: CasusResultaat | '';
  readonly reden: string;
  readonly verkenningAfronden: boolean;
  readonly contactenVervallen: boolean;
  readonly interventies: Readonly<Record<string, { readonly resultaat: Resultaat; readonly reden: string }>>;
  readonly doelen: Readonly<Record<string, number | ''>>;
  readonly hulpvragen: Readonly<Record<string, HulpvraagUitkomst | ''>>;
}

/** The interventies that are not closed. */
export const openInterventies = ({ interventies }: CasusDto): InterventieDto[] => interventies.filter(({ status }) => status !== 'afgesloten');

/** What is still open in a casus, as the rule looks at it. */
export const standVan = (casus: CasusDto): OpenStand => ({
  interventies: openInterventies(casus).map(({ id, gestartOp, doelen }) => ({ id, gestartOp, doelen: doelen.map((doel) => ({ id: doel.id, scoreEind: doel.scoreEind ?? null })) })),
  hulpvragen: casus.hulpvragen.filter(({ geslotenOp }) => geslotenOp === null),
  verkenning: casus.vraagverkenning !== null,
  contacten: casus.contacten.length,
});

const perId = <T>(items: readonly { readonly id: string }[], leeg: T): Readonly<Record<string, T>> => Object.fromEntries(items.map(({ id }) => [id, leeg]));

/** Nothing filled in of all that is open. */
export const vormVan = (casus: CasusDto): AfsluitVorm => ({
  resultaat: '', reden: '', verkenningAfronden: false, contactenVervallen: false, interventies: perId(openInterventies(casus), { resultaat: '', reden: '' }),
  doelen: perId(openInterventies(casus).flatMap(({ doelen }) => doelen), ''), hulpvragen: perId(standVan(casus).hulpvragen, ''),
});

/** The goals that must get an end score, given how the interventie ends. */
export const doelenZonderScore = ({ gestartOp, doelen }: InterventieDto, resultaat: Resultaat) =>
  (vraagtEindscore({ gestartOp, resultaat: resultaat || null }) ? doelen.filter(({ scoreEind }) => (scoreEind ?? null) === null) : []);

/** Whether this end of an interventie needs a reason. */
export const metReden = (resultaat: Resultaat): boolean => resultaat !== '' && vraagtReden(resultaat);

const ofNiets = <T>(items: readonly T[]): T[] | undefined => (items.length > 0 ? [...items] : undefined);

function eindeVan(interventie: InterventieDto, vorm: AfsluitVorm) {
  const { resultaat = '', reden = '' } = vorm.interventies[interventie.id] ?? {};
  if (resultaat === '') return [];
  const doelen = doelenZonderScore(interventie, resultaat).flatMap(({ id }) => (vorm.doelen[id] ? [{ id, scoreEind: vorm.doelen[id] }] : []));
  return [{ id: interventie.id, resultaat, reden: metReden(resultaat) ? reden.trim() || null : null, doelen: ofNiets(doelen) }];
}

/** What is sent: only of what is still open, and only what was filled in. */
export const invoerVan = (casus: CasusDto, vorm: AfsluitVorm): NieuweAfsluiting => ({
  resultaat: vorm.resultaat || null,
  reden: vorm.reden.trim() || null,
  interventies: ofNiets(openInterventies(casus).flatMap((interventie) => eindeVan(interventie, vorm))),
  hulpvragen: ofNiets(standVan(casus).hulpvragen.flatMap(({ id }) => (vorm.hulpvragen[id] ? [{ id, uitkomst: vorm.hulpvragen[id] }] : []))),
  verkenningAfronden: casus.vraagverkenning ? vorm.verkenningAfronden : undefined,
  contactenVervallen: casus.contacten.length > 0 ? vorm.contactenVervallen : undefined,
});

/** Characters a reason may have. */
export const LIMIET_REDEN = 2000;

import type { Keuze } from '../lijst/keuze';

/** Groups the tijdlijn is filtered by. */
export const TIJDLIJN_GROEP = [
  { code: 'aanmelding', naam: 'Aanmeldingen' },
  { code: 'verkenning', naam: 'Vraagverkenning' },
  { code: 'interventie', naam: 'Interventies' },
  { code: 'contact', naam: 'Contact' },
  { code: 'casus', naam: 'Verloop' },
  { code: 'persoon', naam: 'Persoon en huishouden' },
] as const satisfies readonly Keuze[];
export type TijdlijnGroep = (typeof TIJDLIJN_GROEP)[number]['code'];

/** Everything that can stand in the tijdlijn of a casus, with the group it is filtered by. Nothing is ever taken out. */
export const TIJDLIJN_SOORT = [
  { code: 'aanmelding', naam: 'Aanmelding', groep: 'aanmelding' },
  { code: 'aanmelding_verbeterd', naam: 'Aanmelding verbeterd', groep: 'aanmelding' },
  { code: 'actie', naam: 'Actie', groep: 'verkenning' },
  { code: 'verkenning_begonnen', naam: 'Vraagverkenning begonnen', groep: 'verkenning' },
  { code: 'verkenning_gepauzeerd', naam: 'Vraagverkenning gepauzeerd', groep: 'verkenning' },
  { code: 'verkenning_hervat', naam: 'Vraagverkenning hervat', groep: 'verkenning' },
  { code: 'verkenning_afgerond', naam: 'Vraagverkenning afgerond', groep: 'verkenning' },
  { code: 'meting', naam: 'Meting', groep: 'verkenning' },
  { code: 'hulpvraag_gesteld', naam: 'Hulpvraag gesteld', groep: 'verkenning' },
  { code: 'hulpvraag_gesloten', naam: 'Hulpvraag gesloten', groep: 'verkenning' },
  { code: 'interventie_toegevoegd', naam: 'Interventie toegevoegd', groep: 'interventie' },
  { code: 'interventie_gestart', naam: 'Interventie gestart', groep: 'interventie' },
  { code: 'interventie_gewijzigd', naam: 'Interventie gewijzigd', groep: 'interventie' },
  { code: 'interventie_afgesloten', naam: 'Interventie afgesloten', groep: 'interventie' },
  { code: 'doel', naam: 'Doel', groep: 'interventie' },
  { code: 'contact_gepland', naam: 'Contact gepland', groep: 'contact' },
  { code: 'contact_gedaan', naam: 'Contactmoment', groep: 'contact' },
  { code: 'contact_gewijzigd', naam: 'Contactmoment gewijzigd', groep: 'contact' },
  { code: 'contact_vervallen', naam: 'Contact vervallen', groep: 'contact' },
  { code: 'regie', naam: 'Regiehouder gekozen', groep: 'casus' },
  { code: 'overdracht', naam: 'Overgedragen', groep: 'casus' },
  { code: 'status', naam: 'Status gewijzigd', groep: 'casus' },
  { code: 'afgesloten', naam: 'Casus afgesloten', groep: 'casus' },
  { code: 'heropend', naam: 'Casus heropend', groep: 'casus' },
  { code: 'persoon', naam: 'Gegevens gewijzigd', groep: 'persoon' },
  { code: 'huishouden', naam: 'Huishouden gewijzigd', groep: 'persoon' },
  { code: 'gekoppeld', naam: 'Dubbele persoon gekoppeld', groep: 'persoon' },
  { code: 'ontkoppeld', naam: 'Koppeling ongedaan gemaakt', groep: 'persoon' },
] as const satisfies readonly (Keuze & { readonly groep: TijdlijnGroep })[];
export type TijdlijnSoort = (typeof TIJDLIJN_SOORT)[number]['code'];

/** The soorten of some groups, in the order of the list. */
export const soortenVan = (groepen: readonly TijdlijnGroep[]): TijdlijnSoort[] =>
  TIJDLIJN_SOORT.filter(({ groep }) => groepen.includes(groep)).map(({ code }) => code);

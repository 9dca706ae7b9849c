import { createHash } from 'node:crypto';
import { type Wijkindeling, type WijkindelingVoorbeeld, type WijkNaam } from '@keukentafel/contract';
import { type HuidigeWijk, type Indelingsplan } from '@keukentafel/domain';

const toNaam = ({ cbsCode, naam }: WijkNaam): WijkNaam => ({ cbsCode, naam });

/** What was asked and what it would change, by id: the same only when neither has changed. */
const vingerafdruk = ({ vanaf, wijken }: Wijkindeling, plan: Indelingsplan): string =>
  createHash('sha256').update(JSON.stringify([vanaf, wijken.map(({ cbsCode, naam, postcodes }) => [cbsCode, naam, postcodes]), plan])).digest('hex');

/** A plan as the beheerder sees it. @param bediend ids of the wijken that a wijkteam serves on the day. */
export function toVoorbeeld(invoer: Wijkindeling, plan: Indelingsplan, bediend: ReadonlySet<string>): WijkindelingVoorbeeld {
  const { wijken, postcodes } = plan;
  const hernoemd = wijken.hernoemd.map(({ oud, naam }) => ({ cbsCode: oud.cbsCode, naam, was: oud.naam }));
  const zonder = ({ id }: HuidigeWijk): boolean => !bediend.has(id);
  const hernoemdZonder = wijken.hernoemd.filter(({ oud }) => zonder(oud)).map(({ oud, naam }) => ({ cbsCode: oud.cbsCode, naam }));
  return {
    vingerafdruk: vingerafdruk(invoer, plan),
    wijken: { nieuw: wijken.nieuw.map(toNaam), hernoemd, vervallen: wijken.vervallen.map(toNaam), ongewijzigd: wijken.ongewijzigd.length },
    postcodes: { nieuw: postcodes.nieuw.length, verplaatst: postcodes.verplaatst.length, vervallen: postcodes.vervallen.length, ongewijzigd: postcodes.ongewijzigd },
    zonderWijkteam: [...wijken.nieuw, ...hernoemdZonder, ...wijken.ongewijzigd.filter(zonder)].map(toNaam),
  };
}

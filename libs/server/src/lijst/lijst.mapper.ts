import { type LijstDto, type LijstkeuzeDto, type LijstOverzicht } from '@keukentafel/contract';
import { levensloopVan, lijstOp, naamOp, standaardVan, vroegereNamen, type Datum, type LijstCode, type Lijstrijen, type Lijstwaarde } from '@keukentafel/domain';

const toKeuze = ({ code, naam, groep, getal }: LijstkeuzeDto): LijstkeuzeDto => ({ code, naam, groep, getal });

/** What is not offered today, as it last was before today or first will be. */
function overige(lijst: LijstCode, rijen: Lijstrijen, vandaag: Datum, nu: readonly LijstkeuzeDto[]): LijstkeuzeDto[] {
  const [standaard, eigen] = [standaardVan(lijst, rijen), rijen[lijst] ?? []];
  const codes = new Set([...standaard, ...eigen].map(({ code }) => code));
  for (const { code } of nu) codes.delete(code);
  return [...codes].map((code) => {
    const loop = levensloopVan(standaard, eigen, code);
    const laatst = loop.filter(({ geldigVan }) => geldigVan === null || geldigVan <= vandaag).at(-1) ?? loop[0] ?? eigen.find((rij: Lijstwaarde) => rij.code === code);
    return { code, naam: naamOp(standaard, eigen, code, vandaag), groep: laatst?.groep ?? null, getal: laatst?.getal ?? null };
  });
}

/** A list as everyone uses it. */
export function toOverzicht(lijst: LijstCode, rijen: Lijstrijen, vandaag: Datum): LijstOverzicht {
  const [standaard, eigen] = [standaardVan(lijst, rijen), rijen[lijst] ?? []];
  const waarden = lijstOp(standaard, eigen, vandaag).map(toKeuze);
  const eerder = overige(lijst, rijen, vandaag, waarden);
  return { lijst, waarden, eerder, namen: [...waarden, ...eerder].flatMap(({ code }) => vroegereNamen(standaard, eigen, code)) };
}

/** A list as the beheerder keeps it. */
export function toLijstDto(id: LijstCode, version: number, rijen: Lijstrijen, vandaag: Datum): LijstDto {
  const { waarden, eerder } = toOverzicht(id, rijen, vandaag);
  const loop = (code: string) => levensloopVan(standaardVan(id, rijen), rijen[id] ?? [], code);
  const alle = [...waarden.map((waarde) => ({ ...waarde, geldig: true })), ...eerder.map((waarde) => ({ ...waarde, geldig: false }))];
  return { id, version, waarden: alle.map((waarde) => ({ ...waarde, loop: loop(waarde.code) })) };
}

import type { WijkBeheerDto, WijkInvoer } from '@keukentafel/contract';
import { PostcodeLezer, verdeelPostcodes, WijknaamLezer, type GedeeldePostcode, type Rijfout } from '@keukentafel/domain';
import Papa from 'papaparse';

/** The two files of the CBS; the names are needed only for wijken that are new. */
export interface Bestanden {
  readonly postcodes: File;
  readonly namen: File | null;
}

/** A faulty row with the file it stands in. */
export interface Bestandfout extends Rijfout {
  readonly bestand: string;
}

/** What the files say of one gemeente. */
export interface Gelezen {
  readonly wijken: WijkInvoer[];
  readonly gedeeld: readonly GedeeldePostcode[];
  readonly fouten: readonly Bestandfout[];
  /** How many rows are faulty, also those that are not named. */
  readonly aantalFout: number;
  /** Something is missing without which there is no indeling: a column, or the name of a wijk. */
  readonly onbruikbaar: boolean;
  /** Rows of other gemeenten. */
  readonly elders: number;
}

const PROEF_BYTES = 1_000_000;

/** Files of the CBS are UTF-8 or, from a spreadsheet, Windows-1252. What is not UTF-8 in its first megabyte is the other. */
async function tekenset(bestand: File): Promise<string> {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await bestand.slice(0, PROEF_BYTES).arrayBuffer(), { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Reads a file piece by piece, so that the file of the whole country (hundreds of megabytes) fits too. */
async function lees(bestand: File, lezer: { lees(cellen: readonly string[]): void }, onDeel: (gelezen: number) => void): Promise<void> {
  const encoding = await tekenset(bestand);
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(bestand, {
      encoding, delimitersToGuess: [';', ',', '\t'],
      chunk: ({ data, meta }) => {
        for (const rij of data) lezer.lees(rij);
        onDeel(meta.cursor / Math.max(1, bestand.size));
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/**
 * Reads the files of one gemeente and folds the huisnummers of each postcode, here and not on the server: what is sent is a list of wijken
 * with their postcodes, nine bytes each.
 * @param bekend the wijken there are, whose names stand in when the file of names does not tell.
 * @param onVoortgang from 0 to 1.
 */
export async function leesBestanden({ postcodes, namen }: Bestanden, gemeente: string, bekend: readonly WijkBeheerDto[], onVoortgang: (deel: number) => void): Promise<Gelezen> {
  const [codes, namenLezer] = [new PostcodeLezer(gemeente), new WijknaamLezer(gemeente)];
  if (namen) await lees(namen, namenLezer, () => undefined);
  await lees(postcodes, codes, onVoortgang);
  const { wijken, gedeeld } = verdeelPostcodes(codes.telling);
  const naamVan = (code: string): string | undefined => namenLezer.namen.get(code) ?? bekend.findLast(({ cbsCode }) => cbsCode === code)?.naam;
  // A wijk without addresses stands in the file of names only.
  const alle = [...new Set([...wijken.keys(), ...namenLezer.namen.keys()])].sort();
  const naamloos = alle.filter((code) => naamVan(code) === undefined);
  const fouten = [
    ...codes.fouten.map((fout) => ({ ...fout, bestand: postcodes.name })),
    ...namenLezer.fouten.map((fout) => ({ ...fout, bestand: namen?.name ?? '' })),
    ...naamloos.map((code) => ({ bestand: namen?.name ?? 'wijknamen', regel: 0, kolom: code, fout: 'wijknaam-ontbreekt' as const })),
  ];
  return {
    wijken: alle.map((cbsCode) => ({ cbsCode, naam: naamVan(cbsCode) ?? '', postcodes: wijken.get(cbsCode) ?? [] })),
    gedeeld, fouten, aantalFout: codes.aantalFout + namenLezer.aantalFout + naamloos.length, elders: codes.elders,
    onbruikbaar: !codes.leesbaar || (namen !== null && !namenLezer.leesbaar) || naamloos.length > 0 || wijken.size === 0,
  };
}

import type { TijdlijnRegelDto } from '@keukentafel/contract';
import {
  ACTIE_SOORT, CASUS_RESULTAAT, CASUS_STATUS, CONTACT_VORM, datumIn, HULPVRAAG_UITKOMST, naamOf, UITKOMST, type Keuze, type LijstCode,
} from '@keukentafel/domain';
import type { Lijsten } from '../../lib/lijst/use-lijst';
import { tijdstipTekst } from '../../lib/tijd/tekst';

/** Within a sentence; a name with more capitals, such as SJD or WhatsApp, keeps them. */
const klein = (tekst: string): string => (/^.\S*\p{Lu}/u.test(tekst) ? tekst : tekst.charAt(0).toLowerCase() + tekst.slice(1));

/** Codes and numbers of a line: what was written then, else what it is about now. */
function lezer({ gegevens, onderwerp, gebeurdOp }: TijdlijnRegelDto, lijsten: Lijsten) {
  const waarde = (veld: string): unknown => gegevens[veld] ?? (onderwerp as Readonly<Record<string, unknown>> | null)?.[veld];
  return {
    tekst: (veld: string): string | null => (typeof waarde(veld) === 'string' ? (waarde(veld) as string) : null),
    getal: (veld: string): number | null => (typeof waarde(veld) === 'number' ? (waarde(veld) as number) : null),
    naam: (lijst: readonly Keuze[], veld: string): string | null => (typeof waarde(veld) === 'string' ? naamOf(lijst, waarde(veld) as string) : null),
    /** Of a list of the gemeente, as it was called then. */
    eigen: (lijst: LijstCode, veld: string = lijst): string | null => (typeof waarde(veld) === 'string' ? lijsten(lijst).naamVan(waarde(veld) as string, datumIn(new Date(gebeurdOp))) : null),
    lijst: (veld: string): string[] => (Array.isArray(waarde(veld)) ? (waarde(veld) as unknown[]).map(String) : []),
  };
}

const metDelen = (begin: string, ...delen: (string | number | null)[]): string => {
  const gevuld = delen.filter(Boolean);
  return gevuld.length > 0 ? `${begin}: ${gevuld.join(', ')}` : begin;
};

const VELD: Readonly<Record<string, string>> = {
  vraag: 'vraag', leefgebieden: 'leefgebieden', kanaal: 'kanaal', aanmelder: 'aanmelder', aanmelderNaam: 'naam van de aanmelder', aanmelderOrganisatie: 'organisatie', aanmelderTelefoon: 'telefoon van de aanmelder', urgentie: 'urgentie', veiligheid: 'veiligheid', roepnaam: 'roepnaam', voornamen: 'voornamen',
  tussenvoegsel: 'tussenvoegsel', achternaam: 'achternaam', geboortenaam: 'geboortenaam', partnernaam: 'naam van partner', geboortedatum: 'geboortedatum', geboortejaar: 'geboortejaar',
  geslacht: 'geslacht', postcode: 'postcode', huisnummer: 'huisnummer', toevoeging: 'toevoeging', straat: 'straat', plaats: 'plaats', geheimAdres: 'geheim adres', telefoon: 'telefoon', email: 'e-mail',
  taal: 'taal', tolkNodig: 'tolk', uitvoerderId: 'uitvoerder', soort: 'soort', wachtlijstOp: 'dag op de wachtlijst', gestartOp: 'startdag', afgeslotenOp: 'einddag', resultaat: 'resultaat',
  reden: 'reden', doelen: 'doelen', begintOp: 'tijdstip', minuten: 'minuten', vorm: 'vorm', met: 'met wie', verslag: 'verslag', medewerkerId: 'medewerker', interventieId: 'interventie',
};

/** What happened, as one readable line. Codes that no list knows are shown as they are: history outlives lists. */
export function zinVan(regel: TijdlijnRegelDto, lijsten: Lijsten): string {
  const { tekst, getal, naam, eigen, lijst } = lezer(regel, lijsten);
  const velden = (): string | null => lijst('velden').map((veld) => VELD[veld] ?? veld).join(', ') || null;
  const gebied = eigen('leefgebied');
  const werksoort = eigen('werksoort') ?? 'Interventie';
  const vorm = naam(CONTACT_VORM, 'vorm') ?? 'Contact';
  switch (regel.soort) {
    case 'aanmelding':
      return ['Aanmelding', tekst('kanaal') && `via ${klein(eigen('kanaal')!)}`, tekst('organisatie') && `door ${tekst('organisatie')}`].filter(Boolean).join(' ');
    case 'aanmelding_verbeterd':
      return metDelen('Aanmelding verbeterd', velden());
    case 'actie':
      return actieZin(naam(ACTIE_SOORT, 'soort') ?? 'Actie', tekst('soort'), gebied, tekst('organisatie'));
    case 'verkenning_begonnen':
      return 'Vraagverkenning begonnen';
    case 'verkenning_gepauzeerd':
      return 'Vraagverkenning gepauzeerd';
    case 'verkenning_hervat':
      return 'Vraagverkenning hervat';
    case 'verkenning_afgerond':
      return 'Vraagverkenning afgerond';
    case 'meting':
      return metDelen(gebied ?? 'Meting', naam(UITKOMST, 'uitkomst') && klein(naam(UITKOMST, 'uitkomst')!), getal('score') && `eigen score ${getal('score')}`, getal('zelfredzaamheid') && `zelfredzaamheid ${getal('zelfredzaamheid')}`);
    case 'hulpvraag_gesteld':
      return metDelen('Hulpvraag', gebied);
    case 'hulpvraag_gesloten':
      return ['Hulpvraag', gebied, naam(HULPVRAAG_UITKOMST, 'uitkomst') ? klein(naam(HULPVRAAG_UITKOMST, 'uitkomst')!) : 'gesloten'].filter(Boolean).join(' ');
    case 'interventie_toegevoegd':
      return tekst('status') === 'wachtlijst' ? `${werksoort} op de wachtlijst gezet` : metNaam(`${werksoort} gestart`, 'bij', tekst('naam'));
    case 'interventie_gestart':
      return metNaam(`${werksoort} gestart`, 'bij', tekst('naam'));
    case 'interventie_gewijzigd':
      return metDelen(`${werksoort} gewijzigd`, velden());
    case 'interventie_afgesloten':
      return metDelen(`${werksoort} afgesloten`, eigen('resultaat') && klein(eigen('resultaat')!));
    case 'doel':
      return 'Doel vastgelegd';
    case 'contact_gepland':
      return `${vorm} gepland${tekst('begintOp') ? ` op ${tijdstipTekst(tekst('begintOp')!)}` : ''}`;
    case 'contact_gedaan':
      return [vorm, getal('minuten') && `${getal('minuten')} minuten`, tekst('met') && `met ${tekst('met')}`].filter(Boolean).join(', ');
    case 'contact_gewijzigd':
      return metDelen(`${vorm} verbeterd`, velden());
    case 'contact_vervallen':
      return `${vorm} gaat niet door`;
    case 'regie':
      return `${tekst('naam') ?? 'Een collega'} is regiehouder`;
    case 'overdracht':
      return metNaam('Overgedragen', 'aan', tekst('naam'));
    case 'status':
      return `Status van ${klein(naam(CASUS_STATUS, 'van') ?? '?')} naar ${klein(naam(CASUS_STATUS, 'naar') ?? '?')}`;
    case 'afgesloten':
      return metDelen('Casus afgesloten', naam(CASUS_RESULTAAT, 'resultaat') && klein(naam(CASUS_RESULTAAT, 'resultaat')!));
    case 'heropend':
      return 'Casus heropend';
    case 'persoon':
      return metDelen('Gegevens van de inwoner gewijzigd', velden());
    case 'huishouden':
      return 'Huishouden gewijzigd';
    case 'gekoppeld':
      return 'Gekoppeld aan een dubbele inschrijving van dezelfde inwoner';
    case 'ontkoppeld':
      return 'Koppeling met een dubbele inschrijving ongedaan gemaakt';
  }
}

const metNaam = (begin: string, woord: string, naam: string | null): string => (naam ? `${begin} ${woord} ${naam}` : begin);

function actieZin(naam: string, soort: string | null, gebied: string | null, organisatie: string | null): string {
  const bij = gebied ? ` bij ${gebied}` : '';
  if (soort === 'doorverwijzing') return `${metNaam('Doorverwezen', 'naar', organisatie)}${bij}`;
  return `${soort === 'interventie' ? 'Gekozen voor een interventie' : naam}${bij}`;
}

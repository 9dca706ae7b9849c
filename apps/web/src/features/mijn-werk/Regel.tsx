import type { WerkRegel } from '@keukentafel/contract';
import { datumIn, type Datum, type WerklijstCode } from '@keukentafel/domain';
import { Text } from '@mantine/core';
import { Geleden } from '../../components/Geleden';
import { LeefgebiedLijst } from '../../components/leefgebied';
import { contactTekst, dagenGeleden, eersteContact, isGemist, Naam, ouderdom, wachtTekst } from '../../components/lijst';
import { StatusTeken } from '../../components/Merkteken';
import { useLijst } from '../../lib/lijst/use-lijst';
import { OppakKnop } from '../werkvoorraad';
import classes from './Regel.module.css';

interface Props {
  readonly lijst: WerklijstCode;
  readonly regel: WerkRegel;
  readonly vandaag: Datum;
  /** Not needed for who works in one wijkteam only. */
  readonly toonWijkteam: boolean;
}

/** Why a row is in its list: what its age is, and what there is to know. `nu` marks what is late. */
function waarom(lijst: WerklijstCode, regel: WerkRegel, vandaag: Datum): { readonly tekst: string; readonly nu?: boolean } {
  const sinds = datumIn(new Date(regel.sinds));
  if (lijst === 'contacten' && regel.contact) return { tekst: contactTekst(regel.contact, vandaag), nu: isGemist(regel.contact, vandaag) };
  if (lijst === 'zonder-contact') return { tekst: `${regel.laatsteContactOp ? 'Laatste contact' : 'Geopend'} ${dagenGeleden(sinds, vandaag)}`, nu: true };
  if (lijst === 'mijn-wachtend') return { tekst: `Wacht ${wachtTekst(regel)}`, nu: regel.wachtTeLang };
  return { tekst: regel.contact ? `Contact ${contactTekst(regel.contact, vandaag)}` : `Loopt ${ouderdom(sinds, vandaag)}` };
}

/** A new aanmelding: who, what, how urgent, how long it waits and until when, and picking it up. */
function Nieuw({ regel, vandaag, toonWijkteam }: Props) {
  const contact = eersteContact(regel, vandaag);
  const { naamVan } = useLijst('kanaal');
  return (
    <li className={classes.row} data-urgentie={regel.urgentie}>
      <div className={classes.text}>
        <Naam regel={regel} />
        {regel.vraag && <Text size="sm" className={classes.question} lineClamp={2}>{regel.vraag}</Text>}
        <LeefgebiedLijst codes={regel.leefgebieden} />
      </div>
      <div className={classes.side}>
        <span className={classes.facts}>
          <Geleden instant={regel.sinds} />
          <span>{[regel.kanaal && naamVan(regel.kanaal), toonWijkteam && regel.wijkteam].filter(Boolean).join(', ')}</span>
          {contact && <span data-te-laat={contact.teLaat || undefined}>{contact.tekst}</span>}
        </span>
        <OppakKnop regel={regel} />
      </div>
    </li>
  );
}

/** A row of a list I begin with. */
export function Regel(props: Props) {
  const { lijst, regel, vandaag } = props;
  if (lijst === 'nieuw') return <Nieuw {...props} />;
  const { tekst, nu } = waarom(lijst, regel, vandaag);
  return (
    <li className={classes.row} data-kort>
      <div className={classes.text}>
        <Naam regel={regel} />
        <span className={classes.why} data-te-laat={nu}>{tekst}</span>
      </div>
      {lijst === 'mijn' && <StatusTeken status={regel.status} />}
    </li>
  );
}

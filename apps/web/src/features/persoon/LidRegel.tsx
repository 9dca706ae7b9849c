import type { LidDto, WijzigLid } from '@keukentafel/contract';
import { HUISHOUDEN_ROL, naamOf, type HuishoudenRol } from '@keukentafel/domain';
import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Fout } from '../../components/Fout';
import { meldGelukt } from '../../lib/melding';
import { datumTekst } from '../../lib/tijd/tekst';
import { vandaag } from '../../lib/tijd/vandaag';
import { useWijzigLid } from './api';
import { veldFouten } from './fouten';
import { ROLLEN } from './lid';
import classes from './Persoon.module.css';

interface Props {
  readonly lid: LidDto;
  /** The person whose huishouden is looked at. */
  readonly zelf: boolean;
  readonly casusId: string;
}

function Naam({ lid, zelf, casusId }: Props) {
  const over = [lid.leeftijd !== null && `${lid.leeftijd} jaar`, zelf && 'deze inwoner', `sinds ${datumTekst(lid.geldigVan)}`, lid.geldigTot && `tot ${datumTekst(lid.geldigTot)}, ${naamOf(HUISHOUDEN_ROL, lid.rol).toLowerCase()}`].filter(Boolean).join(' · ');
  return (
    <span>
      {lid.casusId && lid.casusId !== casusId ? <Link to={`/casussen/${lid.casusId}`} className={classes.naam}>{lid.naam}</Link> : <strong>{lid.naam}</strong>}
      <span className={classes.klein}>{over}</span>
    </span>
  );
}

/** One member of a huishouden: another rol is saved at once, and leaving asks from which day. */
export function LidRegel({ lid, zelf, casusId }: Props) {
  const [tot, setTot] = useState<string | null>(null);
  const wijzig = useWijzigLid(lid.id);
  const fouten = veldFouten(wijzig.error);
  const bewaar = (body: WijzigLid, gelukt: string) => wijzig.mutate({ version: lid.version, body }, { onSuccess: () => { setTot(null); meldGelukt(gelukt); } });
  if (lid.geldigTot) return <li className={classes.lid}><Naam lid={lid} zelf={zelf} casusId={casusId} /></li>;
  return (
    <li className={classes.lid}>
      <Naam lid={lid} zelf={zelf} casusId={casusId} />
      <Group gap="xs" wrap="nowrap" className={classes.lidActies}>
        <NativeSelect
          aria-label={`Rol van ${lid.naam}`} size="xs" data={ROLLEN} value={lid.rol} disabled={wijzig.isPending}
          onChange={(event) => bewaar({ rol: event.currentTarget.value as HuishoudenRol }, 'Rol gewijzigd')}
        />
        <Button variant="default" size="xs" aria-expanded={tot !== null} aria-label={`Woont hier niet meer: ${lid.naam}`} onClick={() => setTot(tot === null ? vandaag() : null)}>Woont hier niet meer</Button>
      </Group>
      {wijzig.error && fouten.length === 0 ? <div className={classes.breed}><Fout error={wijzig.error} /></div> : null}
      {tot !== null && (
        <form noValidate className={classes.weg} onSubmit={(event) => { event.preventDefault(); bewaar({ geldigTot: tot }, 'Woont hier niet meer'); }}>
          <TextInput label="Woont hier niet meer vanaf" type="date" min={lid.geldigVan} max={vandaag()} value={tot} error={fouten[0]?.[1]} onChange={(event) => setTot(event.currentTarget.value)} />
          <Button type="submit" size="sm" loading={wijzig.isPending}>Opslaan</Button>
        </form>
      )}
    </li>
  );
}

import type { HulpvraagDto, NieuweActie } from '@keukentafel/contract';
import { Button, Text, Title } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { Fout } from '../../components/Fout';
import { ConceptMelding, useConcept } from '../../lib/concept';
import { ApiError, isProblem } from '../../lib/http';
import { useKiesActies, type ActiesPoging } from './api';
import { HulpvraagActies } from './HulpvraagActies';
import { actiesUit, legeKeuze, type ActiesVorm } from './keuze';
import classes from './Acties.module.css';

interface Props {
  readonly casusId: string;
  /** Open ones. */
  readonly hulpvragen: readonly HulpvraagDto[];
  /** What the button says, and what happens after saving. */
  readonly knop: string;
  readonly onKlaar: (acties: readonly NieuweActie[]) => void;
  readonly bezig?: boolean;
  /** May be finished without choosing anything. */
  readonly magLeeg?: boolean;
  readonly terug?: ReactNode;
}

const UITLEG = 'Kies per hulpvraag een of meer acties. Informatie en advies en dienstverlening SJD sluiten de hulpvraag meteen.';

/** Nothing is known of what was sent: there was no answer, the server could not give one, or it is still at it. */
const zonderAntwoord = (error: unknown): boolean => isProblem(error, 'nog-bezig') || (error instanceof ApiError && (error.status === 0 || error.status >= 500));

/** What will be done about each hulpvraag: several acties at once, saved together and once. */
export function Acties({ casusId, hulpvragen, knop, onKlaar, bezig = false, magLeeg = false, terug }: Props) {
  const form = useForm<ActiesVorm>({ defaultValues: legeKeuze(hulpvragen) });
  const concept = useConcept('acties', casusId, form);
  const kies = useKiesActies(casusId);
  const keuze = useWatch({ control: form.control, name: 'keuze' });
  const aantal = actiesUit({ keuze }, hulpvragen).length;

  // What was sent without an answer; until the choice changes, saving again means that.
  const poging = useRef<(ActiesPoging & { readonly vorm: string }) | null>(null);

  function pogingVan(vorm: ActiesVorm): ActiesPoging {
    const gekozen = JSON.stringify(vorm);
    if (poging.current?.vorm !== gekozen) poging.current = { vorm: gekozen, acties: actiesUit(vorm, hulpvragen), sleutel: uuid() };
    return poging.current;
  }

  async function save(vorm: ActiesVorm): Promise<void> {
    const nu = pogingVan(vorm);
    try {
      if (nu.acties.length > 0) await kies.mutateAsync(nu);
    } catch (error) {
      if (!zonderAntwoord(error)) poging.current = null;
      return;
    }
    poging.current = null;
    // Saved: what may go wrong after this does not offer the same choice again.
    concept.opnieuw();
    onKlaar(nu.acties);
  }

  return (
    <FormProvider {...form}>
      <form noValidate className={classes.acties} onSubmit={(event) => void form.handleSubmit(save)(event)} aria-label="Acties kiezen">
        <ConceptMelding concept={concept} />
        <div>
          <Title order={2}>Wat gaan we doen?</Title>
          <Text c="dimmed">{hulpvragen.length === 0 ? 'Er zijn geen open hulpvragen.' : UITLEG}</Text>
        </div>
        {hulpvragen.map((hulpvraag) => <HulpvraagActies key={hulpvraag.id} hulpvraag={hulpvraag} />)}
        {kies.error && <Fout error={kies.error} />}
        <div className={classes.knoppen}>
          <Button type="submit" size="md" disabled={!magLeeg && aantal === 0} loading={kies.isPending || bezig}>{knop}</Button>
          {terug}
          {hulpvragen.length > 0 && <Text size="sm" c="dimmed" aria-live="polite">{aantal === 0 ? 'Nog geen actie gekozen' : aantal === 1 ? '1 actie gekozen' : `${aantal} acties gekozen`}</Text>}
        </div>
      </form>
    </FormProvider>
  );
}

import type { InwonerRegel } from '@keukentafel/contract';
import { Button, Card, Kbd, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { FormProvider, useWatch } from 'react-hook-form';
import { Fout } from '../../components/Fout';
import { Pagina } from '../../components/Pagina';
import { VerlaatVraag } from '../../components/VerlaatVraag';
import { ConceptMelding } from '../../lib/concept';
import { AanmelderVelden } from './AanmelderVelden';
import { Bekenden } from './Bekenden';
import { Foutenlijst } from './Foutenlijst';
import { GekozenPersoon } from './GekozenPersoon';
import classes from './NieuweAanmelding.module.css';
import { PersoonVelden } from './PersoonVelden';
import { useNieuweAanmelding } from './use-nieuwe-aanmelding';
import { VraagVelden } from './VraagVelden';
import { WijkVeld } from './WijkVeld';

const postcodeIn = (adres: string | null): string => /\b[1-9]\d{3} ?[A-Z]{2}\b/.exec(adres ?? '')?.[0] ?? '';

/** One page in the order of a phone call. */
export function Component() {
  const { form, concept, save, blocker, busy, error } = useNieuweAanmelding();
  const [bekende, postcode] = useWatch({ control: form.control, name: ['bekende', 'inwoner.postcode'] });

  useHotkeys([['mod+Enter', () => save()]], []);

  function kies(regel: InwonerRegel | null) {
    form.setValue('bekende', regel, { shouldDirty: true });
    form.clearErrors('inwoner');
    requestAnimationFrame(() => form.setFocus(regel ? 'vraag' : 'inwoner.achternaam'));
  }

  return (
    <Pagina titel="Nieuwe aanmelding" intro="Alleen de achternaam, de vraag en de wijk zijn nodig. De rest kan later.">
      <FormProvider {...form}>
        <form noValidate className={classes.form} onSubmit={save} aria-label="Nieuwe aanmelding">
          <ConceptMelding concept={concept} />
          <Foutenlijst />
          <div className={classes.grid}>
            <Card className={classes.card} data-area="wie">
              <Title order={2} size="h3">Om wie gaat het?</Title>
              {bekende ? <GekozenPersoon regel={bekende} onAnder={() => kies(null)} /> : <PersoonVelden />}
              <WijkVeld postcode={bekende ? postcodeIn(bekende.adres) : postcode} />
            </Card>
            {!bekende && <div className={classes.side}><Bekenden onKies={kies} /></div>}
            <Card className={classes.card} data-area="vraag"><VraagVelden /></Card>
            <Card className={classes.card} data-area="hoe">
              <Title order={2} size="h3">Hoe kwam het binnen?</Title>
              <AanmelderVelden />
            </Card>
            <div className={classes.save}>
              {error && <Fout error={error} />}
              <div className={classes.buttons}>
                <Button type="submit" size="md" loading={busy}>Opslaan</Button>
                <Text size="sm" c="dimmed" visibleFrom="sm"><Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd></Text>
              </div>
            </div>
          </div>
        </form>
      </FormProvider>
      <VerlaatVraag blocker={blocker} bewaard />
    </Pagina>
  );
}

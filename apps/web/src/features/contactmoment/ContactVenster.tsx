import type { CasusDto, ContactmomentDto } from '@keukentafel/contract';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { v4 as uuid } from 'uuid';
import { samengevoegd, Verschil, verschillen } from '../../components/verschil';
import { Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { useConcept } from '../../lib/concept';
import { ApiError, isProblem } from '../../lib/http';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { tijdstipVan } from '../../lib/tijd/tijdstip';
import { haalContact, useBewaarContact } from './api';
import { ContactVelden } from './ContactVelden';
import { verschilVelden } from './verschil';
import { formulierVan, nieuwVan, wijzigingVan, type ContactFormulier, type Daad } from './vorm';

interface Props {
  readonly casus: CasusDto;
  readonly daad: Daad;
  readonly onClose: () => void;
}

const TITEL: Readonly<Record<Daad['soort'], string>> = { gedaan: 'Contact vastleggen', gepland: 'Contact plannen', afvinken: 'Contact gedaan', verbeteren: 'Contact verbeteren' };
const GELUKT: Readonly<Record<Daad['soort'], string>> = { gedaan: 'Contact vastgelegd', gepland: 'Contact gepland', afvinken: 'Contact vastgelegd', verbeteren: 'Contact verbeterd' };

const zoals = (contact: ContactmomentDto): ContactFormulier => formulierVan({ soort: 'verbeteren', contact }, new Date());

/** One form for every contact. What is typed is kept as a concept; when a colleague was first, both versions are shown and nothing is lost. */
export default function ContactVenster({ casus, daad, onClose }: Props) {
  useBezig('een contact');
  const [sleutel] = useState(() => uuid());
  // The version the worker looks at stays the base, also when the live stream brings a newer one underneath.
  const [basis] = useState('contact' in daad ? daad.contact : null);
  const [botsing, setBotsing] = useState<{ readonly mijn: ContactFormulier; readonly nu: ContactmomentDto; readonly hun: ContactFormulier } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const bewaar = useBewaarContact(casus.id);
  const form = useForm<ContactFormulier>({ defaultValues: formulierVan(daad, new Date()) });
  const concept = useConcept('contact', basis?.id ?? casus.id, form);
  const velden = verschilVelden(casus, useLijsten());
  const afvinken = daad.soort === 'afvinken';

  /** Both came from the same version: what only one of us changed needs no choice. */
  function naast(mijn: ContactFormulier, nu: ContactmomentDto) {
    const samen = basis && mijn.version === basis.version ? samengevoegd(velden, zoals(basis), mijn, zoals(nu)) : { mijn, nu: zoals(nu) };
    if (verschillen(velden, samen.mijn, samen.nu).length === 0) return verstuur({ ...samen.mijn, version: nu.version }, nu);
    setBotsing({ mijn: samen.mijn, nu, hun: samen.nu });
  }

  async function verstuur(mijn: ContactFormulier, van: ContactmomentDto | null): Promise<void> {
    setError(null);
    const begintOp = tijdstipVan(mijn);
    if (!begintOp) return form.setError('dag', { message: 'Vul een dag en een tijd in.' });
    const wijziging = van && wijzigingVan(van, mijn, begintOp, afvinken);
    try {
      if (!van) await bewaar.mutateAsync({ soort: 'nieuw', body: nieuwVan(mijn, daad.soort === 'gepland' ? 'gepland' : 'gedaan', begintOp), idempotencyKey: sleutel });
      else if (wijziging && Object.keys(wijziging).length > 0) await bewaar.mutateAsync({ soort: 'wijzig', contact: { ...van, version: mijn.version }, body: wijziging });
      await concept.klaar();
      meldGelukt(GELUKT[daad.soort]);
      onClose();
    } catch (refusal) {
      if (van && isProblem(refusal, 'versie-verouderd')) return haalContact(van.id).then((nu) => naast(mijn, nu), setError);
      const fouten = refusal instanceof ApiError ? refusal.fouten : [];
      if (fouten.length === 0 || botsing) setError(refusal);
      for (const { veld, melding } of fouten) form.setError(veld === 'begintOp' ? 'dag' : (veld as 'minuten'), { message: melding });
    }
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size={botsing ? 'xl' : 'lg'} titel={botsing ? 'Een collega was je voor' : TITEL[daad.soort]}>
      {botsing ? (
        <Verschil
          key={botsing.nu.version} wat="dit contact" velden={velden} mijn={botsing.mijn} nu={botsing.hun} busy={bewaar.isPending} error={error}
          onSave={(keuze) => void verstuur({ ...keuze, version: botsing.nu.version }, botsing.nu)}
        />
      ) : (
        <ContactVelden
          casus={casus} form={form} concept={concept} gedaan={daad.soort === 'gedaan' || afvinken || basis?.status === 'gedaan'} knop={daad.soort === 'gepland' ? 'Plannen' : 'Opslaan'}
          busy={bewaar.isPending} error={error} onSave={(formulier) => void verstuur(formulier, basis)}
        />
      )}
    </Venster>
  );
}

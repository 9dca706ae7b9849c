import type { InwonerDto } from '@keukentafel/contract';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Verschil } from '../../components/verschil';
import { Venster } from '../../components/venster';
import { useBezig } from '../../lib/bezig';
import { useConcept } from '../../lib/concept';
import { isProblem } from '../../lib/http';
import { meldGelukt } from '../../lib/melding';
import { haalPersoon, useWijzigPersoon } from './api';
import { veldFouten } from './fouten';
import { GegevensFormulier } from './GegevensFormulier';
import { VELDEN, controleer, gegevensVan, naarWijziging, type Gegevens, type GegevensVorm } from './wijziging';

interface Props {
  readonly inwoner: InwonerDto;
  readonly onClose: () => void;
}

/** Correcting a person. When a colleague was first, both versions are shown and nothing is lost. */
export default function GegevensVenster({ inwoner, onClose }: Props) {
  useBezig('de gegevens van de inwoner');
  // The version the worker looks at stays the base, also when the live stream brings a newer one underneath.
  const [basis] = useState(inwoner);
  const [conflict, setConflict] = useState<{ readonly mijn: Gegevens; readonly nu: InwonerDto } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const wijzig = useWijzigPersoon(inwoner.id);
  const form = useForm<GegevensVorm>({ defaultValues: { version: basis.version, inwoner: gegevensVan(basis) }, resolver: controleer });
  const concept = useConcept('persoon', inwoner.id, form);

  async function klaar() {
    await concept.klaar();
    onClose();
  }

  async function bewaar(mijn: Gegevens, van: InwonerDto, version: number) {
    setError(null);
    const body = naarWijziging(gegevensVan(van), mijn);
    if (Object.keys(body).length === 0 && version === van.version) return klaar();
    try {
      await wijzig.mutateAsync({ version, body });
      meldGelukt('Gegevens gewijzigd');
      await klaar();
    } catch (refusal) {
      if (isProblem(refusal, 'versie-verouderd')) return haalPersoon(inwoner.id).then(({ inwoner: nu }) => setConflict({ mijn, nu }), setError);
      const fouten = veldFouten(refusal, 'inwoner.');
      if (fouten.length === 0 || conflict) setError(refusal);
      for (const [veld, message] of fouten) form.setError(veld as 'inwoner.achternaam', { message });
    }
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size={conflict ? 'xl' : 'lg'} titel={conflict ? 'Een collega was je voor' : 'Gegevens wijzigen'}>
      {conflict ? (
        <Verschil
          key={conflict.nu.version} wat="deze gegevens" velden={VELDEN} mijn={conflict.mijn} nu={gegevensVan(conflict.nu)} busy={wijzig.isPending} error={error}
          onSave={(keuze) => void bewaar(keuze, conflict.nu, conflict.nu.version)}
        />
      ) : (
        <GegevensFormulier inwoner={basis} form={form} concept={concept} busy={wijzig.isPending} error={error} onSave={(vorm) => void bewaar(vorm.inwoner, basis, vorm.version)} />
      )}
    </Venster>
  );
}

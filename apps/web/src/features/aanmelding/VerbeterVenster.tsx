import type { AanmeldingDto } from '@keukentafel/contract';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Verschil, wijzigingVan } from '../../components/verschil';
import { Venster } from '../../components/venster';
import { useConcept } from '../../lib/concept';
import { isProblem } from '../../lib/http';
import { useLijsten } from '../../lib/lijst/use-lijst';
import { meldGelukt } from '../../lib/melding';
import { haalAanmelding, useVerbeter } from './api';
import { VerbeterFormulier } from './VerbeterFormulier';
import { controleer, veldenVan, verbeterbaar, type Verbeterbaar, type VerbeterVorm } from './verbetering';

interface Props {
  readonly aanmelding: AanmeldingDto;
  readonly onClose: () => void;
}

/** Correcting an aanmelding. When a colleague was first, both versions are shown and nothing is lost. */
export default function VerbeterVenster({ aanmelding, onClose }: Props) {
  // The version the worker looks at stays the base, also when the live stream brings a newer one underneath.
  const [basis] = useState(aanmelding);
  const [conflict, setConflict] = useState<{ readonly mijn: Verbeterbaar; readonly nu: AanmeldingDto } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const verbeter = useVerbeter(aanmelding);
  const velden = veldenVan(useLijsten());
  const form = useForm<VerbeterVorm>({ defaultValues: { version: basis.version, aanmelding: verbeterbaar(basis) }, resolver: controleer });
  const concept = useConcept('verbetering', basis.id, form);

  async function klaar() {
    await concept.klaar();
    onClose();
  }

  async function save(mijn: Verbeterbaar, van: AanmeldingDto, version: number) {
    setError(null);
    const wijziging = wijzigingVan(velden, verbeterbaar(van), mijn);
    if (Object.keys(wijziging).length === 0 && version === van.version) return klaar();
    try {
      await verbeter.mutateAsync({ version, wijziging });
      meldGelukt('Aanmelding verbeterd');
      await klaar();
    } catch (refusal) {
      if (!isProblem(refusal, 'versie-verouderd')) return setError(refusal);
      await haalAanmelding(aanmelding.id).then((nu) => setConflict({ mijn, nu }), setError);
    }
  }

  return (
    <Venster onClose={onClose} bewaak={concept.bewaar} size={conflict ? 'xl' : 'lg'} titel={conflict ? 'Een collega was je voor' : 'Aanmelding verbeteren'}>
      {conflict ? (
        <Verschil wat="deze aanmelding" velden={velden} key={conflict.nu.version} mijn={conflict.mijn} nu={verbeterbaar(conflict.nu)} busy={verbeter.isPending} error={error} onSave={(keuze) => void save(keuze, conflict.nu, conflict.nu.version)} />
      ) : (
        <VerbeterFormulier form={form} concept={concept} busy={verbeter.isPending} error={error} onSave={(vorm) => void save(vorm.aanmelding, basis, vorm.version)} />
      )}
    </Venster>
  );
}

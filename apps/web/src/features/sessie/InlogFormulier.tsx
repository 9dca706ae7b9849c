import type { SessieDto } from '@keukentafel/contract';
import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { meldingVan } from '../../lib/http';
import { logIn } from './api';

interface Props {
  readonly email?: string;
  readonly onLoggedIn: (sessie: SessieDto) => void;
}

/** E-mail and password. Two plain fields: the rules of a DTO would only make the first load heavier. */
export function InlogFormulier({ email: known = '', onLoggedIn }: Props) {
  const [email, setEmail] = useState(known);
  const [wachtwoord, setWachtwoord] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fout, setFout] = useState<string | null>(null);
  const emailRef = useRef<HTMLInputElement>(null);
  const wachtwoordRef = useRef<HTMLInputElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setFout(null);
    if (!email.trim()) return emailRef.current?.focus();
    if (!wachtwoord) return wachtwoordRef.current?.focus();
    setBusy(true);
    try {
      onLoggedIn(await logIn({ email: email.trim(), wachtwoord }));
    } catch (error) {
      setFout(meldingVan(error));
      setBusy(false);
      wachtwoordRef.current?.focus();
      wachtwoordRef.current?.select();
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="md">
        {fout && <Alert role="alert" color="red" icon={<IconAlertCircle aria-hidden />} title={fout} />}
        <TextInput
          ref={emailRef} label="E-mail" type="email" name="email" autoComplete="username" required withAsterisk={false}
          value={email} onChange={(event) => setEmail(event.currentTarget.value)}
          error={checked && !email.trim() && 'Vul je e-mailadres in.'}
        />
        <PasswordInput
          ref={wachtwoordRef} label="Wachtwoord" name="wachtwoord" autoComplete="current-password" required withAsterisk={false}
          data-autofocus={known ? true : undefined}
          value={wachtwoord} onChange={(event) => setWachtwoord(event.currentTarget.value)}
          error={checked && !wachtwoord && 'Vul je wachtwoord in.'}
          visibilityToggleButtonProps={{ 'aria-label': 'Wachtwoord tonen of verbergen', tabIndex: 0 }}
        />
        <Button type="submit" size="md" loading={busy} fullWidth>Inloggen</Button>
      </Stack>
    </form>
  );
}

import { TextInput, type TextInputProps } from '@mantine/core';
import { vandaag } from '../../lib/tijd/vandaag';

/** The day a change begins: today or later. */
export const VanafVeld = (props: TextInputProps) => <TextInput type="date" label="Vanaf" required withAsterisk={false} min={vandaag()} {...props} />;

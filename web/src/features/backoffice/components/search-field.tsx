import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useSendSoon } from '@/lib/send-soon';
import classes from './backoffice.module.css';

/** Searches while one types, after a short pause. */
export function SearchField({ name, value, onChange }: { name: string; value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const send = useSendSoon((next) => onChange(next.trim()));
  return (
    <TextInput
      type="search"
      size="sm"
      className={classes.search}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      placeholder={name}
      aria-label={name}
      leftSection={<IconSearch size={15} />}
      maxLength={100}
    />
  );
}

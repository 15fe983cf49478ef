import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSendSoon } from '@/lib/send-soon';
import classes from './search-field.module.css';

interface SearchFieldProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** What the cross takes back, where it is one filter among others. */
  name?: string;
  label: string;
  placeholder?: string;
  maxLength?: number;
  /** How much room its words want. */
  width?: 'narrow' | 'wide';
  icon?: ReactNode;
}

/** Searches while one types, after a short pause; Enter does not wait. */
export function SearchField({ value, onChange, label, name, placeholder = label, maxLength = 60, width = 'narrow', icon }: SearchFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const send = (next: string) => {
    const wanted = next.trim() || undefined;
    setSent(wanted);
    onChange(wanted);
  };
  const sendSoon = useSendSoon(send);
  const sendNow = (next: string) => {
    sendSoon.cancel();
    setText(next);
    send(next);
  };

  if (seen !== value) {
    setSeen(value);
    // back or a cleared filter: the address decides; our own words coming back must not undo what was typed since
    if (value !== sent) {
      setSent(value);
      setText(value ?? '');
    }
  }
  return (
    <TextInput
      type="search"
      className={classes.field}
      data-width={width}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        sendSoon(event.currentTarget.value);
      }}
      onKeyDown={(event) => event.key === 'Enter' && sendNow(text)}
      placeholder={placeholder}
      aria-label={label}
      leftSection={icon === undefined ? <IconSearch size={14} /> : icon}
      rightSection={text ? <CloseButton size="xs" aria-label={name ? t('filter.remove', { name }) : t('action.clearSearch')} onClick={() => sendNow('')} /> : null}
      maxLength={maxLength}
    />
  );
}

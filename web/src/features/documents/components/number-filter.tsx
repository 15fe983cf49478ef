import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './filters.module.css';
import { useSendSoon } from '@/lib/send-soon';

interface TextFilterProps {
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  name: string;
  label: string;
  placeholder: string;
  maxLength: number;
  icon?: ReactNode;
}

export function NumberFilter(props: Pick<TextFilterProps, 'value' | 'onChange'>) {
  const { t } = useTranslation();
  return <TextFilter {...props} name={t('column.number')} label={t('list.findNumberLabel')} placeholder={t('list.findNumber')} maxLength={60} icon={<IconSearch size={14} />} />;
}

/** Filters while one types, after a short pause. */
export function TextFilter({ value, onChange, name, label, placeholder, maxLength, icon }: TextFilterProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(value ?? '');
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState(value);
  const send = (next: string) => {
    const number = next.trim() || undefined;
    setSent(number);
    onChange(number);
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
      className={classes.number}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        sendSoon(event.currentTarget.value);
      }}
      onKeyDown={(event) => event.key === 'Enter' && sendNow(text)}
      placeholder={placeholder}
      aria-label={label}
      leftSection={icon}
      rightSection={text ? <CloseButton size="xs" aria-label={t('filter.remove', { name })} onClick={() => sendNow('')} /> : null}
      maxLength={maxLength}
    />
  );
}

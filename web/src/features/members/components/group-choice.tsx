import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberChoices } from '@/api/identity';
import { useMemberWords } from '../words';
import classes from './members.module.css';

interface GroupChoiceProps {
  choices: MemberChoices | undefined;
  value: readonly string[];
  /** What the member has already may stay, whoever gave it. */
  kept?: readonly string[];
  onChange: (groups: string[]) => void;
  disabled?: boolean;
  error?: string | undefined;
}

const NONE: readonly string[] = [];

/** The access groups of a member; one that has rights the reader lacks cannot be given, and says which. */
export function GroupChoice({ choices, value, kept = NONE, onChange, disabled = false, error }: GroupChoiceProps) {
  const { t } = useTranslation();
  const words = useMemberWords(choices);
  return (
    <Checkbox.Group label={t('members.groups')} value={[...value]} onChange={onChange} error={error}>
      <div className={classes.choices}>
        {smallestFirst(choices).map(({ name, beyond }) => {
          const refused = beyond.length > 0 && !kept.includes(name);
          return (
            <Checkbox
              key={name}
              value={name}
              label={words.group(name)}
              description={refused ? t('members.beyond', { rights: beyond.map(words.right).join(', ') }) : undefined}
              disabled={disabled || (refused && !value.includes(name))}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}

function smallestFirst(choices: MemberChoices | undefined) {
  return choices?.accessGroups.toSorted((a, b) => a.permissions.length - b.permissions.length) ?? [];
}

import { Button } from '@mantine/core';

interface FilterPresetsProps<Preset extends string> {
  className: string | undefined;
  presets: readonly Preset[];
  chosen: Preset | undefined;
  label: (preset: Preset) => string;
  onChoose: (preset: Preset) => void;
}

/** The usual answers to a filter, each at one press. */
export function FilterPresets<Preset extends string>({ className, presets, chosen, label, onChoose }: FilterPresetsProps<Preset>) {
  return (
    <div className={className}>
      {presets.map((one) => (
        <Button key={one} variant={one === chosen ? 'light' : 'subtle'} color={one === chosen ? 'petrol' : 'gray'} justify="flex-start" aria-pressed={one === chosen} onClick={() => onChoose(one)}>
          {label(one)}
        </Button>
      ))}
    </div>
  );
}

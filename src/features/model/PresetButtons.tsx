// Shows a button for each preset, which sets the network and its settings.

import { PRESET_NAMES, type PresetName } from '../../domain/experiment/presets.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './ModelEditor.module.css';
import { modelStrings } from './strings.ts';

interface PresetButtonsProps {
  /** It has just this network; null where none has. */
  preset: PresetName | null;
  /** The network began as that of this preset. */
  basis: PresetName;
  disabled: boolean;
  onPreset(preset: PresetName): void;
}

export function PresetButtons({ preset, basis, disabled, onPreset }: PresetButtonsProps) {
  const strings = useStrings(modelStrings);
  return (
    <div className={styles.presets}>
      <div role="group" aria-label={strings.presets} className={styles.presetRow}>
        {(Object.keys(PRESET_NAMES) as PresetName[]).map((name) => (
          <button
            key={name}
            type="button"
            className={styles.preset}
            aria-pressed={name === preset}
            disabled={disabled}
            onClick={() => onPreset(name)}
          >
            {PRESET_NAMES[name]}
          </button>
        ))}
      </div>
      <span className={styles.note}>
        {preset ? strings.presetNotes[preset] : strings.changed(PRESET_NAMES[basis])}
      </span>
    </div>
  );
}

/** The shared components of the window. */
export { Button, IconButton, type Blocked, type ButtonProps, type ButtonVariant } from './button';
export { Checkbox } from './checkbox';
export { Badge, Chip, ItemChip, type Tone } from './chip';
export { Dialog } from './dialog';
export { EmptyState } from './empty-state';
export { TextArea, TextField, type FieldProps } from './fields';
export { focusField } from './focus-field';
export { Icon, type IconName } from './icon';
export { Kbd } from './kbd';
export { FailureNotice, Notice, type NoticeTone } from './notice';
export { ProgressBar } from './progress';
export { Select, type Option } from './select';
export { Tabs, type TabItem } from './tabs';
export { Toasts } from './toast';
export { announce, clearToasts, type Toast } from './toast-store';

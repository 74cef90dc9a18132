// Breach of boundaries/dependencies: a package nobody listed
import * as found from 'react';

export const reached = found;
